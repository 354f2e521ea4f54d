import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom card find`: search over every card and visit ever.
struct CardFind: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Search every card and visit ever.",
    discussion: """
      Each of WORDS has to be in the name, its pinyin initials, the phone or the model: 王晓彤, wxt, 8812, 锐界. The latest \
      come first. Who left no contact is found by the name of the visit, a caller by the line of the sheet.

      JSON: {count, hits}, hits an array of {kind, number, day, name, phone, model, level, consultant, channel, visits, \
      drives, touched}; kind is card, visit or sheet, what is not known is null.
      """)
  @Argument(help: "Parts of name, initials, phone or model.") var words: [String] = []
  @Option(help: "Only cards of these levels, such as H,A.") var level: String?
  @Option(help: "Only those whose model has this in it.") var model: String?
  @Option(help: "Only those of this consultant.") var consultant: String?
  @Option(help: "Only who was taken down or came on this day or later.") var from: String?
  @Option(help: "Only who was taken down or came on this day or earlier.") var to: String?
  @Option(help: "How many to list at most.") var limit = 100
  @Flag(help: "Mask names and phones, for where others look on.") var masked = false
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let open = try desk.store.open(.readOnly)
    defer { desk.note(open) }
    let state = open.state.state
    let query = RegisterQuery(
      words.joined(separator: " "), levels: Set(try CustomerLevel.list(level) ?? []), model: model ?? "",
      consultant: try consultant.map { try state.person(named: $0).id }, days: try days(state, desk))
    let search = RegisterSearch(try open.registerOfPastDays())
    let hand = RegisterSearch.hand(open.state)
    let found = search.find(query, hand: hand, limit: max(1, limit))
    let lines = found.hits.map { HitWords($0, in: search.home(of: $0, hand: hand), state) }
    if json {
      return desk.say(json: ["count": PropertyList(found.count), "hits": .array(lines.map { $0.json(masked: masked) })])
    }
    guard !lines.isEmpty else {
      return desk.say(
        Phrase(
          zh: "没有找到；可少写几个字，或用姓名首字母、电话的任意一段",
          en: "nothing is found; try fewer letters, initials, or any part of the phone"))
    }
    var table = TextTable([
      .init(zh: "号", en: "no."), .init(zh: "级", en: "level"), .init(zh: "客户", en: "customer"),
      .init(zh: "电话", en: "phone"), .init(zh: "意向车型", en: "model"), .init(zh: "顾问", en: "consultant"),
      .init(zh: "日期", en: "day"), .init(zh: "最近", en: "last"), .init(zh: "到店", en: "visits", align: .trailing),
    ])
    for line in lines {
      table.add([
        line.number, line.level?.rawValue ?? "", masked ? Masked.name(line.name) : line.name,
        masked ? Masked.phone(line.phone) : line.phone, line.model,
        line.consultant.map { desk.words(state.name(of: $0)) } ?? "", line.day.iso, line.touched.iso,
        line.visits == 0 ? "" : "\(line.visits)",
      ])
    }
    desk.say(table.text(in: desk.language))
    if found.count > lines.count {
      desk.say(
        Phrase(
          zh: "共 \(found.count) 条，列出最近 \(lines.count) 条；--limit 可列更多",
          en: "\(found.count) in all, the latest \(lines.count) listed; --limit lists more"))
    }
  }

  private func days(_ state: ShowroomState, _ desk: Desk) throws -> ClosedRange<CivilDay>? {
    guard from != nil || to != nil else { return nil }
    let first = try from.map { try desk.day(written: $0, option: "--from", state) } ?? CivilDay(number: 0)
    let last = try to.map { try desk.day(written: $0, option: "--to", state) } ?? state.businessDay(of: desk.now)
    guard first <= last else {
      throw UsageError(
        zh: "--from \(first) 晚于 --to \(last)，请对调", en: "--from \(first) is after --to \(last); swap them")
    }
    return first...last
  }
}

/// A hit of a search as it is listed.
struct HitWords {
  let kind: String
  let number: String
  let name: String
  let phone: String
  let model: String
  let level: CustomerLevel?
  let consultant: StaffID?
  let channel: String
  let day: CivilDay
  let touched: CivilDay
  let visits: Int
  let drives: Int

  init(_ hit: RegisterHit, in register: Register, _ state: ShowroomState) {
    func person(_ number: Int32) -> StaffID? { number == 0 ? nil : StaffID(rawValue: Int(number)) }
    switch hit {
    case .card(let card):
      let words = register.text(of: card)
      (kind, number, level) = ("card", "\(CardID(rawValue: Int(card.number)))", card.level)
      (name, phone, model) = (words[\.name], words[\.phone], words[\.model])
      consultant = person(card.consultant)
      channel = register.name(card.channel)
      (day, touched) = (card.businessDay, CivilDay(number: Int(card.touched)))
      (visits, drives) = (Int(card.visits), Int(card.drives))
    case .visit(let visit):
      (kind, number, level) = ("visit", "\(VisitID(rawValue: Int(visit.number)))", nil)
      (name, phone, model) = (register.name(visit.name), "", register.name(visit.model))
      consultant = person(visit.consultant)
      channel = ChannelID.walkIn.rawValue
      (day, touched) = (visit.businessDay, visit.businessDay)
      (visits, drives) = (1, Int(visit.drives))
    case .sheet(let sheet):
      (kind, number, level) = ("sheet", "\(SheetID(rawValue: Int(sheet.number)))", nil)
      let words = register.text(of: sheet)
      (name, phone, model) = (words.name, words.phone, register.name(sheet.model))
      consultant = person(sheet.consultant)
      channel = register.name(sheet.channel)
      (day, touched) = (sheet.businessDay, sheet.businessDay)
      (visits, drives) = (0, 0)
    }
  }

  func json(masked: Bool) -> PropertyList {
    func text(_ value: String) -> PropertyList { PropertyList(optional: value.isEmpty ? nil : .string(value)) }
    return [
      "kind": .string(kind), "number": .string(number), "day": .string(day.iso), "touched": .string(touched.iso),
      "name": text(masked ? Masked.name(name) : name), "phone": text(masked ? Masked.phone(phone) : phone),
      "model": text(model), "level": text(level?.rawValue ?? ""),
      "consultant": PropertyList(optional: consultant.map { PropertyList($0.rawValue) }), "channel": text(channel),
      "visits": PropertyList(visits), "drives": PropertyList(drives),
    ]
  }
}

extension CustomerLevel {
  /// Levels written `H,A`; nil for none written.
  static func list(_ text: String?) throws(UsageError) -> [CustomerLevel]? {
    guard let text else { return nil }
    var levels: [CustomerLevel] = []
    for part in text.split(separator: ",") {
      guard let level = CustomerLevel(written: String(part)) else {
        throw UsageError(
          zh: "没有“\(part)”这个级别，可用 O H A B C D F1 F2 L",
          en: "there is no level “\(part)”; levels are O H A B C D F1 F2 L")
      }
      levels.append(level)
    }
    return levels
  }
}

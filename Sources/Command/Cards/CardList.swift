import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom card list`: the cards at hand.
struct CardList: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List prospects' cards, those to be followed up first.",
    discussion: """
      Cards at hand: those followed up or waiting for their car to which something happened within four months, others for \
      five weeks. JSON: an array of {number, made, channel, visit, name, sex, phone, address, carOwned, model, colour, \
      budget, purchase, use, concern, rival, source, purpose, level, levelSince, consultant, next, way, aim, overdueDays, \
      visits, drives, step, loss, remark, instruction}; made is RFC 3339, next a day, loss {standing, reason, at, by} with \
      standing asked, approved or refused; what is not known is null.
      """)
  @Flag(help: "Only those whose follow-up is due or overdue.") var due = false
  @Option(help: "Only those of this consultant.") var consultant: String?
  @Option(help: "Only those of these levels, such as H,A.") var level: String?
  @Option(help: "Only those whose name, phone or model has this in it.") var find: String?
  @Flag(help: "Mask names and phones, for where others look on.") var masked = false
  @OptionGroup var past: PastDay
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let look = try desk.look(past)
    let state = look.state
    let today = state.businessDay(of: look.now)
    let shown = try cards(in: state, on: today)
    guard !json else { return desk.say(json: .array(shown.map { $0.json(on: today, state, masked: masked) })) }
    guard !shown.isEmpty else { return desk.say(Phrase(zh: "没有这样的潜客卡", en: "there is no such card")) }
    var table = TextTable([
      .init(zh: "号", en: "no."), .init(zh: "级", en: "level"), .init(zh: "客户", en: "customer"),
      .init(zh: "电话", en: "phone"), .init(zh: "意向车型", en: "model"), .init(zh: "顾问", en: "consultant"),
      .init(zh: "下次回访", en: "next contact"), .init(zh: "方式", en: "way"), .init(zh: "状况", en: "standing"),
    ])
    for card in shown {
      let details = card.details
      table.add([
        "\(card.id)", details.level.rawValue, masked ? Masked.name(details.name) : details.name,
        masked ? Masked.phone(details.phone) : details.phone, details.model,
        details.consultant.map { desk.words(state.name(of: $0)) } ?? "", details.next?.day.iso ?? "",
        details.next.map { desk.words($0.way.name) } ?? "", desk.words(state.standing(of: card, on: today)),
      ])
    }
    desk.say(table.text(in: desk.language))
  }

  private func cards(in state: ShowroomState, on today: CivilDay) throws -> [Card] {
    let person = try consultant.map { try state.person(named: $0).id }
    let levels = try level.map { text in
      try text.split(separator: ",").map { part in
        guard let level = CustomerLevel(written: String(part)) else {
          throw UsageError(
            zh: "没有“\(part)”这个级别，可用 O H A B C D F1 F2 L",
            en: "there is no level “\(part)”; levels are O H A B C D F1 F2 L")
        }
        return level
      }
    }
    let wanted = find?.lowercased()
    return state.cards.cards.values.filter { card in
      let details = card.details
      if due, !(details.next.map { $0.day <= today } ?? false) { return false }
      if let person, details.consultant != person { return false }
      if let levels, !levels.contains(details.level) { return false }
      guard let wanted else { return true }
      return [details.name, details.phone, details.model].contains { $0.lowercased().contains(wanted) }
    }.sorted { a, b in
      let far = CivilDay(number: .max)
      return (a.details.next?.day ?? far, a.id) < (b.details.next?.day ?? far, b.id)
    }
  }
}

extension ShowroomState {
  /// What stands out about a card, in words: a follow-up due or overdue, a loss asked for or refused.
  func standing(of card: Card, on today: CivilDay) -> Phrase {
    switch cards.losses[card.id] {
    case .asked?: return Phrase(zh: "战败待批", en: "loss to approve")
    case .refused?: return Phrase(zh: "战败未批", en: "loss refused")
    case .approved?: return Phrase(zh: "战败已批", en: "loss approved")
    case nil: break
    }
    guard let next = card.details.next, next.day <= today else { return Phrase(both: "") }
    let days = today.number - next.day.number
    return days == 0 ? Phrase(zh: "今天回访", en: "due today") : Phrase(zh: "逾期 \(days) 天", en: "\(days) d overdue")
  }
}

extension Card {
  /// Everything known about it.
  func json(on today: CivilDay, _ state: ShowroomState, masked: Bool = false) -> PropertyList {
    func text(_ value: String?) -> PropertyList { PropertyList(optional: value.map { .string($0) }) }
    let overdue = details.next.map { max(today.number - $0.day.number, 0) }
    return [
      "number": PropertyList(id.rawValue), "made": PropertyList(made), "channel": .string(channel.rawValue),
      "visit": PropertyList(optional: visit.map { PropertyList($0.rawValue) }),
      "name": .string(masked ? Masked.name(details.name) : details.name), "sex": text(details.sex?.rawValue),
      "phone": .string(masked ? Masked.phone(details.phone) : details.phone),
      "address": .string(masked ? "" : details.address),
      "carOwned": .string(details.carOwned), "model": .string(details.model), "colour": .string(details.colour),
      "budget": .string(details.budget), "purchase": text(details.purchase?.rawValue), "use": .string(details.use),
      "concern": .string(details.concern), "rival": .string(details.rival), "source": text(details.source?.rawValue),
      "purpose": text(details.purpose?.rawValue), "level": .string(details.level.rawValue),
      "levelSince": .string(levelSince.iso),
      "consultant": text(details.consultant.map { state.person($0)?.name ?? "\($0.rawValue)" }),
      "next": text(details.next?.day.iso), "way": text(details.next?.way.rawValue), "aim": .string(details.aim),
      "overdueDays": PropertyList(optional: overdue.map { PropertyList($0) }), "visits": PropertyList(visits),
      "drives": PropertyList(drives), "step": text(step?.rawValue),
      "loss": PropertyList(optional: state.cards.losses[id]?.json), "remark": .string(details.remark),
      "instruction": .string(details.instruction),
    ]
  }
}

extension CardLoss {
  fileprivate var json: PropertyList {
    let (standing, reason, at, by): (String, String, Moment, String) =
      switch self {
      case .asked(let at, let by, let reason): ("asked", reason, at, by)
      case .approved(let signature, let reason): ("approved", reason, signature.at, signature.by)
      case .refused(let at, let by, let reason): ("refused", reason, at, by)
      }
    return ["standing": .string(standing), "reason": .string(reason), "at": PropertyList(at), "by": .string(by)]
  }
}

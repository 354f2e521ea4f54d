import Supervision
import Terminal

/// A prospect's card in a form 潜在客户记录卡, what is asked first at the top.
enum CardForm {
  /// The fields, filled in with what is known of the card, or of the visit.
  static func form(card: CardID?, visit: VisitID?, _ world: World, _ language: Language) -> Form {
    let state = world.showroom.state
    let known = card.flatMap { state.cards[$0] }
    var details = known?.details ?? CardDetails()
    if known == nil, let visit = visit.flatMap({ state.visits[$0] }) {
      details.name = visit.details.name
      details.model = visit.details.model
      details.phone = visit.details.phone
      details.consultant = visit.consultant
    }
    var fields = first(details, state, language)
    if card == nil, visit == nil {
      let channels = CardForm.channels(state).map { $0.name[language] }
      fields.insert(choice("channel", Phrase(zh: "渠道", en: "channel"), channels, 0, language), at: 2)
    }
    return Form(fields + rest(details, state, language))
  }

  /// The fields of a new card of which something is known already.
  static func form(of details: CardDetails, _ state: ShowroomState, _ language: Language) -> Form {
    Form(first(details, state, language) + rest(details, state, language))
  }

  /// What such a form says.
  static func details(of form: Form, _ state: ShowroomState, _ now: Moment) throws(FormError) -> CardDetails {
    try details(form, over: CardDetails(), state, now, isWhole: true)
  }

  /// The channels by which somebody becomes a prospect without a visit.
  static func channels(_ state: ShowroomState) -> [Channel] { state.settings.channels.filter { $0.id != .walkIn } }

  private static func first(_ details: CardDetails, _ state: ShowroomState, _ language: Language) -> [Form.Field] {
    [
      text("name", Phrase(zh: "客户", en: "customer"), details.name, language, names(state)),
      text(
        "phone", Phrase(zh: "电话", en: "phone"), details.phone, language,
        hint: Phrase(zh: "手机；固话加区号，外国加 +", en: "mobile; landline with area code, abroad with +")),
      choice(
        "sex", Phrase(zh: "称呼", en: "address as"), ["–"] + Sex.allCases.map { $0.name[language] },
        Sex.allCases.firstIndex { $0 == details.sex }.map { $0 + 1 } ?? 0, language),
      text("model", Phrase(zh: "意向车型", en: "model"), details.model, language, models(state)),
      choice(
        "level", Phrase(zh: "级别", en: "level"), levels.map(\.rawValue), levels.firstIndex { $0 == details.level } ?? 0,
        language, hint: Phrase(zh: "H ≤7 天  A ≤15 天  B ≤30 天  C 更久", en: "H ≤7 days  A ≤15  B ≤30  C later")),
      text(
        "source", Phrase(zh: "来源", en: "source"), details.source.map { state.name(of: $0)[language] } ?? "", language,
        state.settings.cards.sources.map { $0.name[language] }),
    ]
  }

  private static func rest(_ details: CardDetails, _ state: ShowroomState, _ language: Language) -> [Form.Field] {
    let consultants = state.team.map { $0.name(in: language) }
    return [
      text(
        "consultant", Phrase(zh: "顾问", en: "consultant"),
        details.consultant.flatMap { state.person($0) }?.name(in: language) ?? "", language, consultants),
      choice(
        "purchase", Phrase(zh: "购车类型", en: "purchase"), ["–"] + PurchaseKind.allCases.map { $0.name[language] },
        PurchaseKind.allCases.firstIndex { $0 == details.purchase }.map { $0 + 1 } ?? 0, language),
      text("budget", Phrase(zh: "预算", en: "budget"), details.budget, language),
      text("colour", Phrase(zh: "颜色", en: "colour"), details.colour, language),
      text("rival", Phrase(zh: "竞品", en: "rival"), details.rival, language),
      text("concern", Phrase(zh: "关注点", en: "concern"), details.concern, language),
      text("use", Phrase(zh: "用途", en: "use"), details.use, language),
      text("owned", Phrase(zh: "现有车", en: "car owned"), details.carOwned, language),
      text("address", Phrase(zh: "住址", en: "address"), details.address, language),
      text(
        "next", Phrase(zh: "下次回访", en: "next contact"), details.next?.day.iso ?? "", language,
        hint: Phrase(zh: "如 2026-11-30 或 +3；不填按级别", en: "2026-11-30 or +3; empty: as the level says")),
      choice(
        "way", Phrase(zh: "回访方式", en: "way"), FollowUpWay.allCases.map { $0.name[language] },
        FollowUpWay.allCases.firstIndex { $0 == details.next?.way } ?? 0, language),
      text("aim", Phrase(zh: "回访目的", en: "aim"), details.aim, language),
      text("remark", Phrase(zh: "备注", en: "remark"), details.remark, language),
      text("instruction", Phrase(zh: "主管批示", en: "instruction"), details.instruction, language),
    ]
  }

  /// What the filled form asks for. A phone on file makes the visitor a returning one instead of a new card.
  static func command(
    card: CardID?, visit: VisitID?, _ form: Form, _ world: World, _ language: Language
  ) throws(FormError) -> Command {
    let state = world.showroom.state
    if let card, let known = state.cards[card] {
      return .card(.edit(card, try details(form, over: known.details, state, world.now, isWhole: true)))
    }
    if let visit, let known = onFile(form, state) {
      let merged = try details(form, over: known.details, state, world.now, isWhole: false)
      return .together([.visit(.recognize(visit, known.id)), .card(.edit(known.id, merged))])
    }
    let new = try details(form, over: CardDetails(), state, world.now, isWhole: true)
    guard visit == nil else { return .card(.make(new, channel: .walkIn, visit: visit)) }
    let channels = CardForm.channels(state)
    let index = form.choice("channel")
    guard channels.indices.contains(index) else {
      throw FormError(field: "channel", words: Phrase(zh: "请选渠道", en: "choose a channel"))
    }
    return .card(.make(new, channel: channels[index].id))
  }

  /// The card that has the phone typed; nil when none has, or it is no phone yet.
  static func onFile(_ form: Form, _ state: ShowroomState) -> Card? {
    (try? PhoneNumber.checked(form.text("phone"))).flatMap { state.cards.card(withPhone: $0) }
  }

  /// Says under the phone whose it is.
  static func advise(_ form: inout Form, card: CardID?, _ world: World, _ language: Language) {
    guard let place = form.fields.firstIndex(where: { $0.id == "phone" }) else { return }
    let state = world.showroom.state
    guard let known = onFile(form, state), known.id != card else {
      form.fields[place].hint =
        Phrase(zh: "手机；固话加区号，外国加 +", en: "mobile; landline with area code, abroad with +")[language]
      return
    }
    let who = known.details.consultant.map { state.name(of: $0) }
    form.fields[place].hint =
      Phrase(
        zh:
          "✓ 老客户 \(known.id) \(known.details.name) \(known.details.level.rawValue) 级\(who.map { " · \($0.zh)" } ?? "")，Enter 认卡",
        en:
          "✓ on file: \(known.id) \(known.details.name), level \(known.details.level.rawValue)\(who.map { ", \($0.en)" } ?? ""); Enter links"
      )[language]
  }

  private static let levels: [CustomerLevel] = [.h, .a, .b, .c, .ordered, .delivered, .frozen, .outOfControl, .lost]

  /// The fields laid over a card; empty ones leave what stands there unless the form shows the `isWhole` card.
  private static func details(
    _ form: Form, over old: CardDetails, _ state: ShowroomState, _ now: Moment, isWhole: Bool
  ) throws(FormError) -> CardDetails {
    var new = old
    let texts: [(WritableKeyPath<CardDetails, String>, String)] = [
      (\.name, "name"), (\.phone, "phone"), (\.model, "model"), (\.budget, "budget"), (\.colour, "colour"),
      (\.rival, "rival"), (\.concern, "concern"), (\.use, "use"), (\.carOwned, "owned"), (\.address, "address"),
      (\.aim, "aim"), (\.remark, "remark"), (\.instruction, "instruction"),
    ]
    for (path, id) in texts where isWhole || (!form.text(id).isEmpty && old[keyPath: path].isEmpty) {
      new[keyPath: path] = form.text(id)
    }
    let (sex, purchase) = (form.choice("sex"), form.choice("purchase"))
    if isWhole || sex > 0 { new.sex = sex > 0 ? Sex.allCases[sex - 1] : nil }
    if isWhole || purchase > 0 { new.purchase = purchase > 0 ? PurchaseKind.allCases[purchase - 1] : nil }
    if isWhole { new.level = levels[min(form.choice("level"), levels.count - 1)] }
    let source = form.text("source")
    if isWhole || !source.isEmpty { new.source = source.isEmpty ? nil : state.source(named: source) }
    let consultant = form.text("consultant")
    if !consultant.isEmpty {
      do throws(Refusal) { new.consultant = try state.person(named: consultant).id } catch {
        throw FormError(field: "consultant", words: error.words)
      }
    } else if isWhole {
      new.consultant = nil
    }
    let next = form.text("next")
    if next.isEmpty {
      if isWhole { new.next = old.level == new.level && !old.name.isEmpty ? nil : old.next }
    } else {
      guard let day = CivilDay(typed: next, today: state.businessDay(of: now)) else {
        throw FormError(
          field: "next",
          words: Phrase(zh: "“\(next)”不是日期，请写 2026-11-30 或 +3", en: "“\(next)” is no day; write 2026-11-30 or +3"))
      }
      let ways = FollowUpWay.allCases
      new.next = NextContact(day, way: ways[min(form.choice("way"), ways.count - 1)])
    }
    return new
  }

  /// The models set, and those that stand on cards, the most wanted first.
  static func models(_ state: ShowroomState) -> [String] {
    let counts = state.cards.cards.values.reduce(into: [String: Int]()) { $0[$1.details.model, default: 0] += 1 }
    let used = counts.filter { !$0.key.isEmpty }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let set = state.settings.cards.models
    return set + used.filter { !set.contains($0) }.prefix(50)
  }

  private static func names(_ state: ShowroomState) -> [String] {
    Array(Set(state.cards.cards.values.map(\.details.name))).sorted()
  }

  private static func text(
    _ id: String, _ label: Phrase, _ value: String, _ language: Language, _ completions: [String] = [],
    hint: Phrase = .empty
  ) -> Form.Field {
    var field = Form.Field(id, label: label[language], .text(TextField(value, limit: 200)), hint: hint[language])
    field.completions = completions
    return field
  }

  private static func choice(
    _ id: String, _ label: Phrase, _ options: [String], _ selection: Int, _ language: Language, hint: Phrase? = nil
  ) -> Form.Field {
    Form.Field(
      id, label: label[language], .choice(ChoiceField(options, selection: selection)),
      hint: (hint ?? Phrase(zh: "←→ 选择", en: "←→ to choose"))[language])
  }
}

extension CivilDay {
  /// The day somebody typed in a hurry: `2026-11-30`, `11-30`, or `+3` for days from today; nil when it is none.
  init?(typed text: String, today: CivilDay) {
    if text.hasPrefix("+"), let days = Int(text.dropFirst()), (0...3650).contains(days) {
      self = today.advanced(by: days)
    } else if let day = CivilDay(iso: text) {
      self = day
    } else {
      let parts = text.split { "-./".contains($0) }.map { Int($0) }
      guard parts.count == 2, let month = parts[0], let date = parts[1] else { return nil }
      let year = today.date.year
      guard let day = CivilDay(year: year, month: month, day: date) else { return nil }
      // In December one means the January to come.
      self = day < today ? CivilDay(year: year + 1, month: month, day: date) ?? day : day
    }
  }
}

import Supervision
import Terminal

/// What a form about a sheet is for.
enum SheetPurpose: Hashable, Sendable {
  /// A new line; it completes somebody counted already, or counts them.
  case new(ChannelID, completes: Bool)
  /// A line put right.
  case edit(SheetID)
  /// The customer's card of a line.
  case card(SheetID)

  /// What stands above the form.
  func title(_ state: ShowroomState) -> Phrase {
    switch self {
    case .new(let channel, completes: true):
      .spaced(state.name(of: channel), Phrase(zh: "补登记（已计数）", en: "· write down one counted"))
    case .new(let channel, completes: false) where SheetKind(channel) == .event:
      .spaced(state.name(of: channel), Phrase(zh: "登记活动", en: "· new event"))
    case .new(let channel, completes: false):
      .spaced(state.name(of: channel), Phrase(zh: "登记（同时计数）", en: "· new line, counted too"))
    case .edit(let id): Phrase(zh: "\(id) 修改登记", en: "\(id) · put right")
    case .card(let id): Phrase(zh: "\(id) 建潜客卡", en: "\(id) · new card")
    }
  }

  /// The form with what is known filled in.
  func form(_ world: World, _ language: Language) -> Form {
    let state = world.showroom.state
    let fields = SheetFields(state: state, language: language)
    switch self {
    case .new(let channel, _):
      switch SheetKind(channel) {
      case .web?: return Form(fields.lead(WebLead(), received: nil))
      case .event?: return Form(fields.event(OffSiteEvent(day: state.businessDay(of: world.now))))
      case .call?, nil: return Form(fields.call(PhoneCall()))
      }
    case .edit(let id):
      switch state.sheets.lines[id]?.entry {
      case .lead(let lead)?: return Form(fields.lead(lead, received: lead.received))
      case .event(let event)?: return Form(fields.event(event))
      case .call(let call)?: return Form(fields.call(call))
      case nil: return Form(fields.call(PhoneCall()))
      }
    case .card(let id):
      var details = CardDetails()
      if let line = state.sheets.lines[id] {
        details.name = line.entry.name
        details.phone = line.entry.phone
        details.model = line.entry.model
        details.consultant = line.entry.consultant
        if case .event(let event) = line.entry {
          details.name = ""
          details.consultant = event.leader
        }
        if case .call(let call) = line.entry {
          details.source = call.source
          details.level = call.level ?? .c
        }
      }
      return CardForm.form(of: details, state, language)
    }
  }

  /// What the filled form asks for.
  func command(_ form: Form, _ world: World) throws(FormError) -> Command {
    let state = world.showroom.state
    let reader = SheetReader(form: form, state: state, now: world.now)
    switch self {
    case .new(let channel, let completes):
      switch SheetKind(channel) {
      case .web?: return .sheet(.open(channel, .lead(try reader.lead(WebLead())), completes: completes))
      case .event?: return .sheet(.open(channel, .event(try reader.event()), completes: completes))
      case .call?, nil: return .sheet(.open(channel, .call(try reader.call()), completes: completes))
      }
    case .edit(let id):
      switch state.sheets.lines[id]?.entry {
      case .lead(let lead)?: return .sheet(.edit(id, .lead(try reader.lead(lead))))
      case .event?: return .sheet(.edit(id, .event(try reader.event())))
      case .call?, nil: return .sheet(.edit(id, .call(try reader.call())))
      }
    case .card(let id):
      if let known = CardForm.onFile(form, state), case .event? = state.sheets.lines[id]?.entry {
        throw FormError(
          field: "phone",
          words: Phrase(
            zh: "\(known.id) \(known.details.name) 已有这个电话", en: "\(known.id) \(known.details.name) has this phone"))
      }
      if let known = CardForm.onFile(form, state) { return .sheet(.link(id, known.id)) }
      return .sheet(.makeCard(id, try CardForm.details(of: form, state, world.now)))
    }
  }
}

/// The fields of the sheets' forms.
private struct SheetFields {
  let state: ShowroomState
  let language: Language

  private func text(
    _ id: String, _ zh: String, _ en: String, _ value: String, _ completions: [String] = [], hint: Phrase = .empty
  ) -> Form.Field {
    var field = Form.Field(
      id, label: Phrase(zh: zh, en: en)[language], .text(TextField(value, limit: 200)), hint: hint[language])
    field.completions = completions
    return field
  }

  private var phone: Phrase { Phrase(zh: "手机；固话加区号", en: "mobile; landline with area code") }
  private var people: [String] { state.team.map { $0.name(in: language) } }
  private func name(_ id: StaffID?) -> String { id.flatMap { state.person($0) }?.name(in: language) ?? "" }
  private func count(_ number: Int) -> String { number == 0 ? "" : "\(number)" }

  func call(_ call: PhoneCall) -> [Form.Field] {
    let levels = ["–"] + CustomerLevel.allCases.filter(\.isOpen).map(\.rawValue)
    let day = Phrase(zh: "如 11-30 或 +3", en: "such as 11-30 or +3")
    return [
      text("name", "客户", "customer", call.name),
      text("phone", "电话", "phone", call.phone, hint: phone),
      text("model", "车型", "model", call.model, CardForm.models(state)),
      text(
        "asked", "咨询内容", "asked about", call.asked, [], hint: Phrase(zh: "价格、现车、置换…", en: "price, stock, trade-in…")),
      text(
        "source", "来源", "source", call.source.map { state.name(of: $0)[language] } ?? "",
        state.settings.cards.sources.map { $0.name[language] }),
      Form.Field(
        "level", label: Phrase(zh: "级别", en: "level")[language],
        .choice(ChoiceField(levels, selection: call.level.flatMap { levels.firstIndex(of: $0.rawValue) } ?? 0)),
        hint: Phrase(zh: "←→ 选择", en: "←→ to choose")[language]),
      text("invited", "邀约到店", "invited for", call.invitedFor?.iso ?? "", [], hint: day),
      text("consultant", "顾问", "consultant", name(call.consultant), people),
      text("takenBy", "接听", "taken by", name(call.takenBy), people),
      text("result", "结果", "result", call.result),
    ]
  }

  func lead(_ lead: WebLead, received: Moment?) -> [Form.Field] {
    [
      text(
        "platform", "平台", "platform", lead.platform,
        state.settings.sheets.platforms, hint: Phrase(zh: "Tab 补全", en: "Tab completes")),
      text("name", "客户", "customer", lead.name), text("phone", "电话", "phone", lead.phone, hint: phone),
      text("model", "车型", "model", lead.model, CardForm.models(state)),
      text("consultant", "分配给", "given to", name(lead.consultant), people),
      text(
        "received", "线索时间", "came in at", received?.time.text ?? "", [],
        hint: Phrase(zh: "如 09:40；不填是现在", en: "such as 09:40; empty: now")),
    ]
  }

  func event(_ event: OffSiteEvent) -> [Form.Field] {
    [
      text("place", "地点", "place", event.place),
      text("day", "日期", "day", event.day.iso, [], hint: Phrase(zh: "如 11-30 或 +3", en: "such as 11-30 or +3")),
      text("leader", "负责人", "leader", name(event.leader), people),
      text(
        "consultants", "同行顾问", "consultants", event.consultants.map { name($0) }.joined(separator: " "), people,
        hint: Phrase(zh: "空格隔开", en: "separated by commas")),
      text("contacts", "接触人数", "people met", count(event.contacts)),
      text("left", "留档人数", "contacts left", count(event.contactsLeft)),
      text("cards", "建卡数", "cards", count(event.cards)),
      text("invited", "邀约人数", "invited", count(event.invited)),
      text("orders", "订单", "orders", count(event.orders)),
      text("cost", "费用（元）", "cost, yuan", count(event.cost)),
    ]
  }
}

/// What the filled forms say.
private struct SheetReader {
  let form: Form
  let state: ShowroomState
  let now: Moment

  private func person(_ field: String) throws(FormError) -> StaffID? {
    let typed = form.text(field)
    guard !typed.isEmpty else { return nil }
    do throws(Refusal) { return try state.person(named: typed).id } catch {
      throw FormError(field: field, words: error.words)
    }
  }

  private func day(_ field: String) throws(FormError) -> CivilDay? {
    let typed = form.text(field)
    guard !typed.isEmpty else { return nil }
    guard let day = CivilDay(typed: typed, today: state.businessDay(of: now)) else {
      throw FormError(
        field: field,
        words: Phrase(zh: "“\(typed)”不是日期，请写 2026-11-30 或 +3", en: "“\(typed)” is no day; write 2026-11-30 or +3"))
    }
    return day
  }

  private func count(_ field: String) throws(FormError) -> Int {
    let typed = form.text(field)
    guard !typed.isEmpty else { return 0 }
    guard let number = Int(typed), number >= 0 else {
      throw FormError(field: field, words: Phrase(zh: "“\(typed)”不是数字", en: "“\(typed)” is no number"))
    }
    return number
  }

  func call() throws(FormError) -> PhoneCall {
    var call = PhoneCall()
    (call.name, call.phone, call.model) = (form.text("name"), form.text("phone"), form.text("model"))
    (call.asked, call.result) = (form.text("asked"), form.text("result"))
    let source = form.text("source")
    call.source = source.isEmpty ? nil : state.source(named: source)
    let levels = CustomerLevel.allCases.filter(\.isOpen)
    let level = form.choice("level") - 1
    call.level = levels.indices.contains(level) ? levels[level] : nil
    call.invitedFor = try day("invited")
    call.consultant = try person("consultant")
    call.takenBy = try person("takenBy")
    return call
  }

  func lead(_ old: WebLead) throws(FormError) -> WebLead {
    var lead = old
    lead.platform = form.text("platform")
    (lead.name, lead.phone, lead.model) = (form.text("name"), form.text("phone"), form.text("model"))
    lead.consultant = try person("consultant")
    let typed = form.text("received")
    if typed.isEmpty {
      lead.received = nil
    } else if typed != old.received?.time.text {
      lead.received = Moment(day: now.day, time: try form.time("received"), offset: now.offset)
    }
    return lead
  }

  func event() throws(FormError) -> OffSiteEvent {
    guard let day = try day("day") else {
      throw FormError(field: "day", words: Phrase(zh: "请填日期", en: "the day is missing"))
    }
    var event = OffSiteEvent(day: day)
    event.place = form.text("place")
    event.leader = try person("leader")
    for name in form.text("consultants").split(whereSeparator: { " ,，、".contains($0) }) {
      do throws(Refusal) { event.consultants.append(try state.person(named: String(name)).id) } catch {
        throw FormError(field: "consultants", words: error.words)
      }
    }
    (event.contacts, event.contactsLeft) = (try count("contacts"), try count("left"))
    (event.cards, event.invited) = (try count("cards"), try count("invited"))
    (event.orders, event.cost) = (try count("orders"), try count("cost"))
    return event
  }
}

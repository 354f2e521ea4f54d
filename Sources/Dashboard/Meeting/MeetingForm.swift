import Supervision
import Terminal

/// What is typed in a meeting.
enum MeetingForm: Hashable, Sendable {
  /// What was decided.
  case decision
  /// What was said.
  case note
  /// Who does what by when.
  case action
  /// A consultant's forecast.
  case forecast(StaffID)
  /// For what somebody's work is recognised; nobody is chosen yet where there is nil.
  case recognition(StaffID?)

  /// What stands above the form.
  func title(_ state: ShowroomState) -> Phrase {
    switch self {
    case .decision: Phrase(zh: "决议", en: "Decided")
    case .note: Phrase(zh: "要点", en: "Note")
    case .action: Phrase(zh: "派事项", en: "Somebody does something")
    case .forecast(let id): .spaced(state.name(of: id), Phrase(zh: "今日预测", en: "· today's forecast"))
    case .recognition(.some(let id)): .spaced(Phrase(zh: "认可", en: "Recognise"), state.name(of: id))
    case .recognition(nil): Phrase(zh: "认可", en: "Recognise somebody's work")
    }
  }

  /// The form with what is known filled in.
  func form(_ world: World, _ language: Language) -> Form {
    let state = world.showroom.state
    func text(_ id: String, _ label: Phrase, _ value: String = "", hint: Phrase = .empty, limit: Int = 300)
      -> Form.Field
    {
      Form.Field(id, label: label[language], .text(TextField(value, limit: limit)), hint: hint[language])
    }
    func person(_ id: String, _ label: Phrase, hint: Phrase = .empty) -> Form.Field {
      var field = text(id, label, hint: hint, limit: 40)
      field.completions = state.team.map { $0.name(in: language) }
      return field
    }
    switch self {
    case .decision: return Form([text("text", Phrase(zh: "决议", en: "decision"))])
    case .note: return Form([text("text", Phrase(zh: "内容", en: "note"))])
    case .action:
      return Form([
        text("text", Phrase(zh: "事项", en: "what"), limit: 200),
        person("who", Phrase(zh: "负责人", en: "who"), hint: Phrase(zh: "→ 补全名字", en: "→ completes a name")),
        text(
          "by", Phrase(zh: "何时前", en: "by"), Phrase(zh: "明天", en: "tomorrow")[language],
          hint: Phrase(zh: "如 今天、周五、11-25", en: "such as today, fri, 11-25"), limit: 20),
      ])
    case .forecast(let id):
      let known = state.meetings.forecasts[state.businessDay(of: world.now)]?[id]
      return Form([
        text("orders", Phrase(zh: "订单", en: "orders"), known.map { "\($0.orders)" } ?? "", limit: 2),
        text("deliveries", Phrase(zh: "交车", en: "deliveries"), known.map { "\($0.deliveries)" } ?? "", limit: 2),
      ])
    case .recognition(let id):
      let reason = text(
        "reason", Phrase(zh: "原因", en: "reason"),
        hint: Phrase(zh: "成就、努力或成果，具体一件事", en: "achievement, effort or result: one thing"),
        limit: 200)
      return Form((id == nil ? [person("who", Phrase(zh: "认可谁", en: "whom"))] : []) + [reason])
    }
  }

  /// What the filled form asks for.
  func command(_ form: Form, _ world: World) throws(FormError) -> Command {
    let state = world.showroom.state
    switch self {
    case .decision: return .meeting(.decide(form.text("text")))
    case .note: return .meeting(.note(form.text("text")))
    case .action:
      let typed = form.text("by")
      guard let due = CivilDay(spoken: typed, today: state.businessDay(of: world.now), .ahead) else {
        throw FormError(
          field: "by",
          words: Phrase(zh: "“\(typed)”不是日期，请写成 周五 或 11-25", en: "“\(typed)” is no day; write fri or 11-25"))
      }
      // Somebody of another department may do it as well.
      let owner = (try? state.person(named: form.text("who")).name) ?? form.text("who")
      return .meeting(.action(form.text("text"), owner: owner, due: due))
    case .forecast(let id):
      return .meeting(
        .forecast(id, orders: try Self.count("orders", form), deliveries: try Self.count("deliveries", form)))
    case .recognition(let known):
      var id = known
      if id == nil {
        do throws(Refusal) { id = try state.person(named: form.text("who")).id } catch {
          throw FormError(field: "who", words: error.words)
        }
      }
      return .meeting(.recognise(id ?? StaffID(rawValue: 0), reason: form.text("reason")))
    }
  }

  /// A number, where nothing typed is none.
  private static func count(_ field: String, _ form: Form) throws(FormError) -> Int {
    form.text(field).isEmpty ? 0 : try form.number(field)
  }
}

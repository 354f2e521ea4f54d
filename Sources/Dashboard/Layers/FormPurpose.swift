import Supervision
import Terminal

/// What a form is for.
enum FormPurpose: Hashable, Sendable {
  /// Somebody new on the staff, or somebody's name put right.
  case staff(StaffID?)
  /// A shift of its own hours today.
  case hours(StaffID)
  /// A stretch at a post today.
  case post(StaffID)
  /// Somebody goes to a place and says when they are back.
  case back(StaffID, PlaceID)
  /// A party by a channel.
  case party(ChannelID)
  /// A new complaint, or one put right.
  case complaint(ComplaintID?)
  /// A complaint's department and person.
  case route(ComplaintID)
  /// A complaint's solution or plan.
  case resolve(ComplaintID)
  /// A note on a complaint.
  case note(ComplaintID)
  /// Why a complaint is opened again.
  case reopen(ComplaintID)
  /// A word on a duty that is checked off.
  case duty(DutyKey)
  /// A step of a complaint.
  case complaintStep(ComplaintID, ComplaintStepForm)

  /// The form with what is known filled in.
  func form(_ world: World, _ language: Language) -> Form {
    let state = world.showroom.state
    return switch self {
    case .staff(let id): StaffForm.form(id, state, language)
    case .hours(let id): ShiftForm.form(id, world, language)
    case .post(let id): PostForm.form(id, world, language)
    case .back(_, let place): WhereaboutsMenu.backForm(place, world, language)
    case .party: PartyForm.form(language)
    case .complaint(let id): ComplaintForm.form(id, state, language)
    case .route(let id): ComplaintSteps.routeForm(id, state, language)
    case .resolve: ComplaintSteps.planForm(language)
    case .note: ComplaintSteps.noteForm(language)
    case .reopen: ComplaintSteps.reasonForm(language)
    case .duty: DutyCard.noteForm(language)
    case .complaintStep(let id, let step): step.form(id, world, language)
    }
  }

  /// What stands above the form.
  func title(_ state: ShowroomState) -> Phrase {
    switch self {
    case .staff(nil): Phrase(zh: "添加员工", en: "New on the staff")
    case .staff(.some(let id)): .spaced(state.name(of: id), Phrase(zh: "修改", en: "· names and title"))
    case .hours(let id): .spaced(state.name(of: id), Phrase(zh: "今日班次", en: "· today's shift"))
    case .post(let id): .spaced(state.name(of: id), Phrase(zh: "今日岗位", en: "· post today"))
    case .back(let id, let place): .spaced(state.name(of: id), .arrow, state.name(of: place))
    case .party(let id): .spaced(state.name(of: id), Phrase(zh: "计多人", en: "· a party"))
    case .complaint(nil): Phrase(zh: "登记投诉", en: "New complaint")
    case .complaint(.some(let id)): Phrase(zh: "\(id) 修改", en: "\(id) · put right")
    case .route(let id): Phrase(zh: "\(id) 转部门", en: "\(id) · route")
    case .resolve(let id): Phrase(zh: "\(id) 解决方案", en: "\(id) · solution or plan")
    case .note(let id): Phrase(zh: "\(id) 备注", en: "\(id) · note")
    case .reopen(let id): Phrase(zh: "\(id) 重开", en: "\(id) · open again")
    case .duty(let key):
      .spaced(Phrase(zh: "打勾备注", en: "Check off with a note ·"), state.anyDutyTitle(key))
    case .complaintStep(let id, let step): step.title(id)
    }
  }

  /// What the filled form asks for.
  func command(_ form: Form, _ world: World) throws(FormError) -> Command {
    let state = world.showroom.state
    switch self {
    case .staff(let id): return StaffForm.command(id, form)
    case .hours(let id): return try ShiftForm.command(id, form, world)
    case .post(let id): return try PostForm.command(id, form, world)
    case .back(let id, let place): return .floor(.move(id, to: place, back: try form.time("back")))
    case .party(let id): return .traffic(.count(id, people: try form.number("people")))
    case .complaint(let id): return try ComplaintForm.command(id, form, state)
    case .route(let id): return ComplaintSteps.routeCommand(id, form, state)
    case .resolve(let id): return .complaint(.resolve(id, plan: form.text("plan")))
    case .note(let id): return .complaint(.note(id, form.text("note")))
    case .reopen(let id): return .complaint(.reopen(id, reason: form.text("reason")))
    case .duty(let key): return .duty(.check(key, note: form.text("note")))
    case .complaintStep(let id, let step): return try step.command(id, form, world)
    }
  }

  /// What is worth knowing while it is filled in, under the fields; nothing for most.
  func aside(_ form: Form, _ world: World, _ language: Language, width: Int) -> [[Span]] {
    switch self {
    case .complaint(let id):
      ComplaintForm.aside(id, form, world, language, width: width)
    case .complaintStep(let id, .returning):
      world.showroom.state.complaints[id].map { complaint in
        [ReturnSheet.verdict(complaint, form, rule: world.showroom.state.settings.complaints, language)]
      } ?? []
    default: []
    }
  }

  /// The field a refusal is about; nil when it is about the whole.
  func field(of refusal: Refusal, in form: Form) -> String? {
    let wanted: String? =
      switch refusal.rule {
      case "staff.duplicate": "name"
      case "complaint.phone": "phone"
      case "return.mileage": "mileage"
      case "return.proposal": "proposal"
      case "return.decision": "decision"
      case "roster.hours": "to"
      case "roster.outside", "roster.overlap": "from"
      case "floor.back": "back"
      case "tally.count": "people"
      default: nil
      }
    if let wanted, form.fields.contains(where: { $0.id == wanted }) { return wanted }
    // The rules for text name the field in words, and labels are those words.
    guard refusal.rule.hasPrefix("text.") else { return nil }
    return form.fields.first { refusal.words.zh.contains($0.label) || refusal.words.en.hasPrefix($0.label) }?.id
  }
}

import Supervision
import Terminal

/// What a form is for.
enum FormPurpose: Hashable, Sendable {
  /// Somebody new on the staff, or somebody's name put right.
  case staff(StaffID?)
  /// A shift of its own hours on a day.
  case hours(CellID)
  /// A stretch at a post on a day.
  case post(CellID)
  /// Something about the week's roster.
  case week(WeekForm)
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
  /// Why somebody's turn is changed.
  case turn(TurnDeed, StaffID)
  /// Why an alarm may rest.
  case acknowledge(Alarm.Cause)
  /// A word on a duty that is checked off.
  case duty(DutyKey)
  /// A step of a complaint.
  case complaintStep(ComplaintID, ComplaintStepForm)
  /// What is written down of a visit.
  case visit(VisitID)
  /// Why somebody takes a visitor out of turn, or takes one over.
  case assignReason(VisitID, StaffID)
  /// The card of a visitor, new or put right.
  case visitCard(VisitID)
  /// A card put right, or a new one of a caller or web lead.
  case card(CardID?)
  /// The car of a test drive.
  case driveCar(VisitID)
  /// What the customer said of a test drive.
  case feedback(VisitID)
  /// Why something is not signed.
  case decline(SigningID)
  /// Why a customer is given up.
  case loss(CardID)
  /// A follow-up and the next one.
  case followUp(CardID)
  /// A line of a channel's sheet, or the card made of one.
  case sheet(SheetPurpose)
  /// Something of the day's lists or of a round.
  case daily(DailyForm)
  /// Something about the record of a day.
  case day(DayForm)
  /// Something on the Reports board.
  case report(ReportForm)
  /// Something typed in a meeting.
  case meeting(MeetingForm)

  /// The form with what is known filled in.
  func form(_ world: World, _ language: Language) -> Form {
    let state = world.showroom.state
    return switch self {
    case .staff(let id): StaffForm.form(id, state, language)
    case .hours(let cell): ShiftForm.form(cell, world, language)
    case .post(let cell): PostForm.form(cell, world, language)
    case .week(let form): form.form(state, language)
    case .back(_, let place): WhereaboutsMenu.backForm(place, world, language)
    case .party: PartyForm.form(language)
    case .complaint(let id): ComplaintForm.form(id, state, language)
    case .route(let id): ComplaintSteps.routeForm(id, state, language)
    case .resolve: ComplaintSteps.planForm(language)
    case .note: ComplaintSteps.noteForm(language)
    case .reopen: ComplaintSteps.reasonForm(language)
    case .turn(let deed, let id): TurnMenu.form(deed, id, world, language)
    case .acknowledge: AlarmMenu.form(world, language)
    case .duty: DutyCard.noteForm(language)
    case .complaintStep(let id, let step): step.form(id, world, language)
    case .visit(let id): VisitForms.visit(id, state, language)
    case .assignReason, .decline, .loss:
      VisitForms.words(
        "reason", Phrase(zh: "原因", en: "reason"), Phrase(zh: "会一直留在记录里", en: "it stays in the log"), language)
    case .visitCard(let id): CardForm.form(card: state.visits[id]?.card?.id, visit: id, world, language)
    case .card(let id): CardForm.form(card: id, visit: nil, world, language)
    case .driveCar(let id): VisitForms.car(id, state, language)
    case .feedback:
      VisitForms.words(
        "feedback", Phrase(zh: "试驾反馈", en: "feedback"), Phrase(zh: "客户怎么说", en: "what the customer said"), language)
    case .followUp(let id): VisitForms.followUp(id, world, language)
    case .sheet(let purpose): purpose.form(world, language)
    case .daily(let form): form.form(world, language)
    case .day(let form): form.form(state, language)
    case .report(let form): form.form(world, language)
    case .meeting(let form): form.form(world, language)
    }
  }

  /// What stands above the form.
  func title(_ state: ShowroomState) -> Phrase {
    switch self {
    case .staff(nil): Phrase(zh: "添加员工", en: "New on the staff")
    case .staff(.some(let id)): .spaced(state.name(of: id), Phrase(zh: "修改", en: "· names and title"))
    case .hours(let cell): .spaced(state.name(of: cell), Phrase(zh: "班次", en: "· shift"))
    case .post(let cell): .spaced(state.name(of: cell), Phrase(zh: "岗位", en: "· post"))
    case .week(let form): form.title(state)
    case .back(let id, let place): .spaced(state.name(of: id), .arrow, state.name(of: place))
    case .party(let id): .spaced(state.name(of: id), Phrase(zh: "计多人", en: "· a party"))
    case .complaint(nil): Phrase(zh: "登记投诉", en: "New complaint")
    case .complaint(.some(let id)): Phrase(zh: "\(id) 修改", en: "\(id) · put right")
    case .route(let id): Phrase(zh: "\(id) 转部门", en: "\(id) · route")
    case .resolve(let id): Phrase(zh: "\(id) 解决方案", en: "\(id) · solution or plan")
    case .note(let id): Phrase(zh: "\(id) 备注", en: "\(id) · note")
    case .reopen(let id): Phrase(zh: "\(id) 重开", en: "\(id) · open again")
    case .turn(let deed, let id): TurnMenu.title(deed, id, state)
    case .acknowledge(let cause): .spaced(state.name(of: cause), Phrase(zh: "告警暂不提醒", en: "· let the alarm rest"))
    case .duty(let key):
      .spaced(Phrase(zh: "打勾备注", en: "Check off with a note ·"), state.title(of: key))
    case .complaintStep(let id, let step): step.title(id)
    case .visit(let id): Phrase(zh: "\(id) 来客", en: "\(id) · visitor")
    case .assignReason(let id, let staff): .spaced(Phrase(both: "\(id)"), .arrow, state.name(of: staff))
    case .visitCard(let id):
      if let card = state.visits[id]?.card?.id {
        Phrase(zh: "\(card) 修改潜客卡", en: "\(card) · change the card")
      } else {
        Phrase(zh: "\(id) 建潜客卡", en: "\(id) · new card")
      }
    case .card(nil): Phrase(zh: "新建潜客卡", en: "New card")
    case .card(.some(let id)): Phrase(zh: "\(id) 修改潜客卡", en: "\(id) · change the card")
    case .driveCar(let id): Phrase(zh: "\(id) 申请试驾", en: "\(id) · ask for a test drive")
    case .feedback(let id): Phrase(zh: "\(id) 试驾反馈", en: "\(id) · feedback of the drive")
    case .decline(.step(let id, let step)):
      .spaced(Phrase(both: "\(id)"), state.name(of: step), Phrase(zh: "不同意", en: "· decline"))
    case .decline(.loss(let id)): Phrase(zh: "\(id) 战败不批", en: "\(id) · do not approve the loss")
    case .loss(let id): Phrase(zh: "\(id) 申请战败", en: "\(id) · ask for a loss")
    case .sheet(let purpose): purpose.title(state)
    case .meeting(let form): form.title(state)
    case .followUp(let id): Phrase(zh: "\(id) 回访", en: "\(id) · follow-up")
    case .daily(let form): form.title(state)
    case .day(let form): form.title(state)
    case .report(let form): form.title(state)
    }
  }

  /// What the filled form asks for.
  func command(_ form: Form, _ world: World, _ language: Language) throws(FormError) -> Command {
    let state = world.showroom.state
    switch self {
    case .staff(let id): return StaffForm.command(id, form)
    case .hours(let cell): return try ShiftForm.command(cell, form)
    case .post(let cell): return try PostForm.command(cell, form, world)
    case .week(let purpose): return try purpose.command(form)
    case .back(let id, let place): return .floor(.move(id, to: place, back: try form.time("back")))
    case .party(let id): return .traffic(.count(id, people: try form.number("people")))
    case .complaint(let id): return try ComplaintForm.command(id, form, state)
    case .route(let id): return ComplaintSteps.routeCommand(id, form, state)
    case .resolve(let id): return .complaint(.resolve(id, plan: form.text("plan")))
    case .note(let id): return .complaint(.note(id, form.text("note")))
    case .reopen(let id): return .complaint(.reopen(id, reason: form.text("reason")))
    case .turn(let deed, let id): return try TurnMenu.command(deed, id, form)
    case .acknowledge(let cause): return .alarm(.acknowledge(cause, reason: form.text("reason")))
    case .duty(let key): return .duty(.check(key, note: form.text("note"), evidence: form.text("evidence")))
    case .visit(let id): return try VisitForms.visitCommand(id, form, state)
    case .assignReason(let id, let staff):
      guard let visit = state.visits[id] else { return .visit(.assign(id, staff)) }
      return state.assigning(visit, to: staff, reason: form.text("reason"), at: world.now)
    case .visitCard(let id):
      return try CardForm.command(card: state.visits[id]?.card?.id, visit: id, form, world, language)
    case .card(let id): return try CardForm.command(card: id, visit: nil, form, world, language)
    case .driveCar(let id): return .visit(.askDrive(id, car: form.text("car")))
    case .feedback(let id): return .visit(.rateDrive(id, feedback: form.text("feedback")))
    case .decline(let id): return VisitForms.decline(id, reason: form.text("reason"))
    case .loss(let id): return .card(.askLoss(id, reason: form.text("reason")))
    case .sheet(let purpose): return try purpose.command(form, world)
    case .followUp(let id): return try VisitForms.followUpCommand(id, form, world)
    case .report(let purpose): return try purpose.command(form, world)
    case .daily(let daily): return try daily.command(form, world, language)
    case .complaintStep(let id, let step): return try step.command(id, form, world)
    case .day(let purpose): return try purpose.command(form, state)
    case .meeting(let purpose): return try purpose.command(form, world)
    }
  }

  /// Says under a field what is known by what is typed so far.
  func advise(_ form: inout Form, _ world: World, _ language: Language) {
    switch self {
    case .visitCard(let id):
      CardForm.advise(&form, card: world.showroom.state.visits[id]?.card?.id, world, language)
    case .card(let id): CardForm.advise(&form, card: id, world, language)
    case .sheet(.card): CardForm.advise(&form, card: nil, world, language)
    default: break
    }
  }

  /// What is worth knowing while it is filled in, under the fields; nothing for most.
  func aside(_ form: Form, _ world: World, _ language: Language, width: Int, isMasked: Bool) -> [[Span]] {
    switch self {
    case .complaint(let id): ComplaintForm.aside(id, form, world, language, isMasked: isMasked)
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
      case "card.phone", "card.duplicate": "phone"
      case "card.next": "next"
      case "sheet.invited": "invited"
      case "sheet.received": "received"
      case "sheet.funnel": "contacts"
      case "close.stock": "stock"
      case "task.past", "task.far": form.text("by").isEmpty ? "day" : "by"
      case "forecast.number": "orders"
      case "card.loss": "level"
      case "source.unknown": "source"
      case "turn.place", "turn.there": "place"
      case "turn.order": "reason"
      case "coaching.past": "due"
      case "coaching.unsigned": "consultant"
      case "duty.carry", "plan.day", "plan.far": "day"
      case "plan.absent": "who"
      case "catalogue.time": "time"
      case "catalogue.same": "zh"
      case "material.same": "name"
      case "material.count": "count"
      case "material.minimum": "minimum"
      default: nil
      }
    if let wanted, form.fields.contains(where: { $0.id == wanted }) { return wanted }
    // The rules for text name the field in words, and labels are those words.
    guard refusal.rule.hasPrefix("text.") else { return nil }
    return form.fields.first { refusal.words.zh.contains($0.label) || refusal.words.en.hasPrefix($0.label) }?.id
  }
}

/// What can be asked about visits.
public enum VisitCommand: Hashable, Sendable {
  /// Somebody looks after them; `reason` where it is not their turn.
  case assign(VisitID, StaffID, reason: String = "")
  /// Write down what is known.
  case describe(VisitID, VisitDetails)
  /// They are on file.
  case recognize(VisitID, CardID)
  /// A step was reached; where the supervisor signs, this asks for it.
  case step(VisitID, StepID)
  /// A step was not reached after all.
  case unstep(VisitID, StepID)
  /// They would like to drive a car.
  case askDrive(VisitID, car: String)
  /// These papers were seen.
  case papers(VisitID, Set<DrivePaper>)
  /// The car leaves.
  case driveOut(VisitID)
  /// The car is back.
  case driveBack(VisitID)
  /// What the customer said of the drive.
  case rateDrive(VisitID, feedback: String)
  /// Sign a step; `seen` is what was before the eyes of whoever signs, nil for what there is to see now.
  case sign(VisitID, StepID, seen: String? = nil)
  /// Do not sign a step, and say why.
  case refuse(VisitID, StepID, reason: String)
  /// They leave.
  case leave(VisitID, ResultID)
}

extension ShowroomState {
  /// The visit of that number, written `17` or `v17`.
  public func visit(numbered text: String) throws(Refusal) -> Visit {
    let digits = text.first == "v" || text.first == "V" || text.first == "#" ? text.dropFirst() : text[...]
    guard let number = Int(digits), let visit = visits[VisitID(rawValue: number)] else {
      let isPast = Int(digits).map { (1..<nextVisitNumber).contains($0) } ?? false
      throw isPast ? .visitPutAway(text) : .unknownVisit(text, open: openVisits.map(\.id))
    }
    return visit
  }

  func decide(
    _ command: VisitCommand, at now: Moment, by author: Author
  ) throws(Refusal) -> [Event] {
    if case .assign(let id, let staff, let reason) = command {
      return try assigned(try open(id), to: staff, reason: reason, at: now)
    }
    let changes = try changes(by: command, author)
    return changes.map(Event.visit) + turnEvents(of: changes, at: now)
  }

  /// What changes at the visit and nowhere else.
  private func changes(by command: VisitCommand, _ author: Author) throws(Refusal) -> [VisitEvent] {
    switch command {
    case .assign: return []
    case .describe(let id, let details):
      // A visit of today can still be written up when they have gone.
      let visit = try known(id)
      let details = try checked(details, of: visit)
      return details == visit.details ? [] : [.described(visit: id, details: details)]
    case .recognize(let id, let card): return try recognized(try known(id), as: card)
    case .step(let id, let step): return try stepped(try open(id), step)
    case .unstep(let id, let step): return try unstepped(try open(id), step)
    case .askDrive(let id, let car): return [try driveAsked(try open(id), car: car)]
    case .papers(let id, let papers):
      let drive = try drive(of: try open(id))
      guard case .asked = drive.phase else { throw .driveNotAsked(id, drive) }
      let new = papers.subtracting(drive.papers)
      return new.isEmpty ? [] : [.papersSeen(visit: id, papers: new.sorted())]
    case .driveOut(let id): return [try driveOut(try open(id))]
    case .driveBack(let id):
      guard try drive(of: try open(id)).outSince != nil else { throw .driveNotOut(id) }
      return [.driveBack(visit: id)]
    case .rateDrive(let id, let feedback):
      // They may have left before it is written down.
      guard case .back = try drive(of: try known(id)).phase else { throw .driveNotBack(id) }
      let field = Phrase(zh: "试驾反馈", en: "feedback")
      return [.driveRated(visit: id, feedback: try CleanText.required(feedback, field: field, limit: 400))]
    case .sign(let id, let step, let seen):
      let seen = try checkSigning(.step(id, step), by: author, seen: seen)
      return [.signed(visit: id, step: step, seen: seen)]
    case .refuse(let id, let step, let reason):
      _ = try checkSigning(.step(id, step), by: author, seen: nil, isRefusal: true)
      return [.refused(visit: id, step: step, reason: try CleanText.required(reason, field: .reason, limit: 200))]
    case .leave(let id, let result): return [try left(try open(id), result)]
    }
  }

  /// The arrival that a counted walk-in is; nil for another channel, and in a house that only counts.
  func arrival(by channel: ChannelID, people: Int) -> VisitEvent? {
    guard channel == .walkIn, settings.visits.opens else { return nil }
    return .arrived(visit: VisitID(rawValue: nextVisitNumber), people: people)
  }

  private func known(_ id: VisitID) throws(Refusal) -> Visit { try visit(numbered: "\(id.rawValue)") }

  private func open(_ id: VisitID) throws(Refusal) -> Visit {
    let visit = try known(id)
    guard visit.isOpen else { throw .visitLeft(visit) }
    return visit
  }

  private func checked(_ details: VisitDetails, of visit: Visit) throws(Refusal) -> VisitDetails {
    var new = details
    new.name = try CleanText.checked(new.name, field: .customer, limit: 40)
    new.model = try CleanText.checked(new.model, field: .model, limit: 40)
    new.remark = try CleanText.checked(new.remark, field: .remark, limit: 200)
    new.phone = try PhoneNumber.checked(new.phone)
    if let id = new.purpose {
      guard let purpose = settings.visits.purpose(id) else {
        throw .unknownPurpose(id.rawValue, among: settings.visits.purposes)
      }
      // Who comes for papers is no prospect, unless somebody says so.
      if purpose.isOther, new.kind == nil { new.kind = .other }
    }
    if let asked = new.askedFor { _ = try employed(asked) }
    if case .made(let card)? = visit.card {
      guard new.kind == nil || new.kind == .first else { throw .cardMadeAtVisit(visit.id, card) }
      new.kind = .first
    }
    return new
  }

  private func recognized(_ visit: Visit, as id: CardID) throws(Refusal) -> [VisitEvent] {
    let card = try card(numbered: "\(id.rawValue)")
    if visit.card?.id == id { return [] }
    if case .made(let made)? = visit.card { throw .cardMadeAtVisit(visit.id, made) }
    var events: [VisitEvent] = [.recognized(visit: visit.id, card: id)]
    if visit.details.kind == nil {
      var details = visit.details
      // Whoever came before is back; on file by phone or from the web, they come for the first time.
      details.kind = card.visits > 0 ? .returning : .first
      events.append(.described(visit: visit.id, details: details))
    }
    return events
  }

  private func left(_ visit: Visit, _ result: ResultID) throws(Refusal) -> VisitEvent {
    guard let found = settings.visits.result(result) else {
      throw .unknownResult(result.rawValue, among: settings.visits.results)
    }
    if let drive = visit.drive, drive.outSince != nil { throw .carStillOut(visit.id, drive) }
    if let step = found.needs, let wanted = settings.visits.step(step) {
      guard case .signed? = visit.mark(of: step) else { throw .resultUnsigned(visit.id, found, wanted) }
    }
    return .left(visit: visit.id, result: result)
  }
}

extension Phrase {
  static let customer = Phrase(zh: "客户", en: "customer")
  static let model = Phrase(zh: "意向车型", en: "model")
  static let remark = Phrase(zh: "备注", en: "remark")
}

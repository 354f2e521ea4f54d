/// What can happen to a visit.
public enum VisitEvent: Hashable, Codable, Sendable {
  /// A party came through the door.
  case arrived(visit: VisitID, people: Int)
  /// Somebody looks after them; `reason` says why out of turn, and is empty in turn.
  case assigned(visit: VisitID, to: StaffID, reason: String)
  /// What is written down changed to this.
  case described(visit: VisitID, details: VisitDetails)
  /// They turned out to be on file.
  case recognized(visit: VisitID, card: CardID)
  /// A step was reached.
  case stepped(visit: VisitID, step: StepID)
  /// A step was not reached after all.
  case unstepped(visit: VisitID, step: StepID)
  /// The supervisor's signature under a step was asked for.
  case asked(visit: VisitID, step: StepID)
  /// The supervisor signed what is copied in `seen`.
  case signed(visit: VisitID, step: StepID, seen: String)
  /// The supervisor did not sign.
  case refused(visit: VisitID, step: StepID, reason: String)
  /// A test drive was asked for.
  case driveAsked(visit: VisitID, car: String)
  /// These papers were seen.
  case papersSeen(visit: VisitID, papers: [DrivePaper])
  /// The car left.
  case driveOut(visit: VisitID)
  /// The car came back.
  case driveBack(visit: VisitID)
  /// The customer said how it was.
  case driveRated(visit: VisitID, feedback: String)
  /// They left.
  case left(visit: VisitID, result: ResultID)

  /// The visit it happened to.
  public var visit: VisitID {
    switch self {
    case .arrived(let id, _), .assigned(let id, _, _), .described(let id, _), .recognized(let id, _),
      .stepped(let id, _), .unstepped(let id, _), .asked(let id, _), .signed(let id, _, _), .refused(let id, _, _),
      .driveAsked(let id, _), .papersSeen(let id, _), .driveOut(let id), .driveBack(let id), .driveRated(let id, _),
      .left(let id, _):
      id
    }
  }
}

extension ShowroomState {
  mutating func apply(_ event: VisitEvent, at moment: Moment, by user: String) {
    if case .arrived(let id, let people) = event {
      visits[id] = Visit(id: id, arrived: moment, people: people)
      nextVisitNumber = max(nextVisitNumber, id.rawValue + 1)
      return
    }
    guard var visit = visits[event.visit] else { return }
    visit.apply(event, at: moment, by: user)
    visits[visit.id] = visit
    switch event {
    case .recognized(_, let card): cards.greet(card, on: businessDay(of: moment))
    case .left: if let card = visit.card?.id { cards.take(visit, for: card, steps: settings.visits.steps) }
    default: break
    }
  }
}

extension Visit {
  fileprivate mutating func apply(_ event: VisitEvent, at moment: Moment, by user: String) {
    switch event {
    case .arrived: break
    case .assigned(_, let staff, _):
      consultant = staff
      if attended == nil { attended = moment }
      if steps[.reception] == nil { steps[.reception] = .done(at: moment) }
    case .described(_, let details): self.details = details
    case .recognized(_, let card): self.card = .known(card)
    case .stepped(_, let step): steps[step] = .done(at: moment)
    case .unstepped(_, let step): steps[step] = nil
    case .asked(_, let step): steps[step] = .asked(at: moment)
    case .signed(_, let step, let seen):
      let signature = Signature(at: moment, by: user, seen: seen)
      if step == .testDrive { drive?.phase = .signed(signature) } else { steps[step] = .signed(signature) }
    case .refused(_, let step, let reason):
      if step == .testDrive {
        drive?.phase = .refused(at: moment, by: user, reason: reason)
      } else {
        steps[step] = .refused(at: moment, by: user, reason: reason)
      }
    case .driveAsked(_, let car): drive = TestDrive(car: car, asked: moment)
    case .papersSeen(_, let papers): drive?.papers.formUnion(papers)
    case .driveOut: if case .signed(let signature)? = drive?.phase { drive?.phase = .out(signature, since: moment) }
    case .driveBack:
      if case .out(let signature, let since)? = drive?.phase {
        drive?.phase = .back(signature, since: since, back: moment)
        drivesDone += 1
      }
    case .driveRated(_, let feedback):
      if case .back(let signature, let since, let back)? = drive?.phase {
        drive?.phase = .rated(signature, since: since, back: back, feedback: feedback)
      }
    case .left(_, let result): end = VisitEnd(at: moment, result: result)
    }
  }
}

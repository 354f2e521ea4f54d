extension Visit {
  /// How a step stands; the test drive as the drive says. Nil for one not reached.
  public func mark(of step: StepID) -> StepMark? {
    guard step == .testDrive, let drive else { return steps[step] }
    switch drive.phase {
    case .asked: return .asked(at: drive.asked)
    case .refused(let at, let by, let reason): return .refused(at: at, by: by, reason: reason)
    case .signed(let signature), .out(let signature, _), .back(let signature, _, _), .rated(let signature, _, _, _):
      return .signed(signature)
    }
  }
}

extension ShowroomState {
  func stepped(_ visit: Visit, _ id: StepID) throws(Refusal) -> [VisitEvent] {
    guard let step = settings.visits.step(id) else { throw .unknownStep(id.rawValue, among: settings.visits.steps) }
    guard id != .testDrive else { throw .driveNeedsCar(visit.id) }
    switch visit.mark(of: id) {
    case .done?, .asked?, .signed?: return []
    case .refused?, nil:
      return [step.needsSignature ? .asked(visit: visit.id, step: id) : .stepped(visit: visit.id, step: id)]
    }
  }

  func unstepped(_ visit: Visit, _ id: StepID) throws(Refusal) -> [VisitEvent] {
    guard let step = settings.visits.step(id) else { throw .unknownStep(id.rawValue, among: settings.visits.steps) }
    switch visit.mark(of: id) {
    case nil, .refused?: return []
    case .signed?: throw .stepSigned(visit.id, step)
    case .asked? where id == .testDrive: throw .driveNeedsCar(visit.id)
    case .done?, .asked?: return [.unstepped(visit: visit.id, step: id)]
    }
  }

  func drive(of visit: Visit) throws(Refusal) -> TestDrive {
    guard let drive = visit.drive else { throw .noDrive(visit.id) }
    return drive
  }

  func driveAsked(_ visit: Visit, car: String) throws(Refusal) -> VisitEvent {
    let car = try CleanText.required(car, field: Phrase(zh: "试驾车", en: "car"), limit: 40)
    if let drive = visit.drive, !drive.isOver { throw .driveUnderWay(visit.id, drive) }
    if let other = openVisits.first(where: { $0.drive?.outSince != nil && $0.drive?.car == car }) {
      throw .carOutAlready(car, other.id)
    }
    return .driveAsked(visit: visit.id, car: car)
  }

  func driveOut(_ visit: Visit) throws(Refusal) -> VisitEvent {
    let drive = try drive(of: visit)
    switch drive.phase {
    case .asked where !drive.missing.isEmpty: throw .papersMissing(visit.id, drive.missing)
    case .asked: throw .driveUnsigned(visit.id)
    case .refused(_, let by, let reason): throw .driveRefused(visit.id, by: by, reason: reason)
    case .out, .back, .rated: throw .driveNotAsked(visit.id, drive)
    case .signed:
      // Two visitors may have been signed for one car.
      if let other = openVisits.first(where: { $0.drive?.outSince != nil && $0.drive?.car == drive.car }) {
        throw .carOutAlready(drive.car, other.id)
      }
      return .driveOut(visit: visit.id)
    }
  }
}

/// What an event is about, so that an undo can see whether something later stands on it.
enum Subject: Hashable {
  case settings
  case person(StaffID)
  case whereabouts(StaffID)
  case shift(StaffID, CivilDay)
  case wish(StaffID, CivilDay)
  case rosterDay(CivilDay)
  case publication(CivilDay)
  case imported(CivilDay, ChannelID)
  case complaint(ComplaintID)
  case duty(DutyKey, CivilDay)
  case visit(VisitID)
  case card(CardID)
  case turn(StaffID)
  case alarm(Alarm.Cause)
  case task(TaskID)
  case closing(CivilDay)
  case difference(CivilDay, String)
}

extension Event {
  /// What it changes.
  ///
  /// A count changes a sum, in which order does not matter, so it has no subject.
  var subjects: [Subject] {
    switch self {
    case .settings: [.settings]
    case .staff(.added(let person)), .staff(.edited(let person)): [.person(person.id)]
    case .staff(.left(let id)): [.person(id)]
    case .floor(.moved(let id, _, _)): [.whereabouts(id)]
    case .roster(let event): event.subjects
    case .traffic(.counted): []
    case .traffic(.imported(let day, let channel, _)): [.imported(day, channel)]
    case .complaint(let event): event.complaints.map(Subject.complaint)
    case .duty(.done(let day, let key, _)), .duty(.reopened(let day, let key)): [.duty(key, day)]
    case .visit(let event): [.visit(event.visit)]
    case .card(let event): [.card(event.card)] + (event.visit.map { [.visit($0)] } ?? [])
    case .turn(let event): [.turn(event.staff)]
    case .alarm(let event): [.alarm(event.alarm)]
    case .task(let event): [.task(event.task)]
    case .day(let event): event.subjects
    case .undone, .redone: []
    }
  }

  /// What must be there for it to make sense.
  var needs: [Subject] {
    switch self {
    case .floor(.moved(let id, _, _)): [.person(id)]
    case .turn(let event): [.person(event.staff)]
    case .roster(let event): event.needs
    case .visit(.assigned(_, let staff, _)): [.person(staff)]
    case .visit(.recognized(_, let card)): [.card(card)]
    default: []
    }
  }

  /// What is made with it that others may stand on though they change something else.
  var gives: [Subject] {
    switch self {
    case .roster(let event): event.gives
    default: []
    }
  }
}

extension Showroom {
  /// The act that an undo by this author would take back.
  public func actToUndo(by author: Author, _ scope: UndoScope) throws(Refusal) -> Act {
    let last = acts.last { act in
      let own = scope == .user ? act.by.user == author.user : act.by == author
      return own && !act.isUndoOrRedo && !act.events.isEmpty && !takenBack.contains(act.id)
    }
    guard let act = last else { throw .nothingToUndo }
    let subjects = Set(act.events.flatMap { $0.subjects + $0.gives })
    if let other = standing(after: act).first(where: { $0.touches(subjects, needing: true) }) {
      throw .builtUpon(by: other)
    }
    try state.checkOpen(changing: act)
    try checkNames(ifChangedBy: act, takenBack: takenBack.union([act.id]))
    return act
  }

  /// The act that a redo by this author would let stand again: the last that an undo at this terminal took back, unless
  /// something else was done there since.
  public func actToRedo(by author: Author) throws(Refusal) -> Act {
    var undone: [ActID] = []
    for act in acts where act.by == author && !act.events.isEmpty {
      if !act.isUndoOrRedo { undone = [] }
      for event in act.events {
        switch event {
        case .undone(let id): undone.append(id)
        case .redone(let id): undone.removeAll { $0 == id }
        default: break
        }
      }
    }
    guard let id = undone.last(where: takenBack.contains), let act = acts.last(where: { $0.id == id }) else {
      throw .nothingToRedo
    }
    let subjects = Set(act.events.flatMap { $0.subjects + $0.gives })
    if let other = standing(after: act).first(where: { $0.touches(subjects, needing: false) }) {
      throw .builtUpon(by: other)
    }
    try state.checkOpen(changing: act)
    try checkNames(ifChangedBy: act, takenBack: takenBack.subtracting([act.id]))
    return act
  }

  /// The acts that stand and were done after another.
  private func standing(after act: Act) -> [Act] {
    acts.drop { $0.id != act.id }.dropFirst().filter { !takenBack.contains($0.id) }
  }

  /// Refuses when two people on the staff would have one name, which no two acts need have in common.
  private func checkNames(ifChangedBy act: Act, takenBack: Set<ActID>) throws(Refusal) {
    let changesStaff = act.events.contains { if case .staff = $0 { true } else { false } }
    guard changesStaff, let (name, other) = folded(without: takenBack).sharedName else { return }
    throw .duplicateName(name, of: other)
  }
}

extension Act {
  /// Whether an event of it changes, or needs where that is asked, one of some subjects.
  fileprivate func touches(_ subjects: Set<Subject>, needing: Bool) -> Bool {
    events.contains { !subjects.isDisjoint(with: needing ? $0.subjects + $0.needs : $0.subjects) }
  }

  /// Whether it only takes back another act or lets one stand again.
  public var isUndoOrRedo: Bool {
    events.allSatisfy { event in
      switch event {
      case .undone, .redone: true
      default: false
      }
    } && !events.isEmpty
  }
}

extension Refusal {
  static var nothingToUndo: Refusal {
    Refusal(
      "undo.none", zh: "今天没有可以撤销的操作", en: "there is nothing of yours to take back today")
  }

  static var nothingToRedo: Refusal {
    Refusal("redo.none", zh: "没有可以恢复的操作", en: "there is nothing to do again")
  }

  static var undoAmongOthers: Refusal {
    Refusal(
      "undo.together", zh: "撤销和恢复只能单独做，不能与别的操作合成一步",
      en: "undo and redo stand alone; they cannot be part of a bulk act")
  }

  static func builtUpon(by act: Act) -> Refusal {
    Refusal(
      "undo.builtUpon",
      zh: "\(act.by.user) 在 \(act.at.time) 已在此之上继续操作，请先撤销那一步",
      en: "\(act.by.user) went on from there at \(act.at.time); that has to be taken back first")
  }
}

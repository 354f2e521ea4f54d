/// What an event is about, so that an undo can see whether something later stands on it.
enum Subject: Hashable {
  case settings
  case person(StaffID)
  case whereabouts(StaffID)
  case shift(StaffID, CivilDay)
  case imported(CivilDay, ChannelID)
  case complaint(ComplaintID)
  case duty(DutyKey, CivilDay)
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
    case .roster(.shiftSet(let id, let day, _)), .roster(.shiftCleared(let id, let day)): [.shift(id, day)]
    case .roster(.postSet(let day, let post)), .roster(.postCleared(let day, let post)): [.shift(post.staff, day)]
    case .traffic(.counted): []
    case .traffic(.imported(let day, let channel, _)): [.imported(day, channel)]
    case .complaint(let event): [.complaint(event.complaint)]
    case .duty(.done(let day, let key, _)), .duty(.reopened(let day, let key)): [.duty(key, day)]
    case .undone, .redone: []
    }
  }

  /// What must be there for it to make sense.
  var needs: [Subject] {
    switch self {
    case .floor(.moved(let id, _, _)): [.person(id)]
    case .roster(.shiftSet(let id, _, _)), .roster(.shiftCleared(let id, _)): [.person(id)]
    case .roster(.postSet(_, let post)), .roster(.postCleared(_, let post)): [.person(post.staff)]
    default: []
    }
  }
}

extension Showroom {
  /// The act that an undo by this author would take back.
  public func actToUndo(by author: Author, _ scope: UndoScope) throws(Refusal) -> Act {
    guard let act = history(of: author, scope).done.last else { throw .nothingToUndo }
    let subjects = Set(act.events.flatMap(\.subjects))
    let later = acts.drop { $0.id != act.id }.dropFirst().filter { !takenBack.contains($0.id) }
    for other in later {
      if other.events.contains(where: { !subjects.isDisjoint(with: $0.subjects + $0.needs) }) {
        throw .builtUpon(by: other)
      }
    }
    return act
  }

  /// The act that a redo by this author would let stand again.
  public func actToRedo(by author: Author) throws(Refusal) -> Act {
    guard let id = history(of: author, .user).undone.last, let act = acts.first(where: { $0.id == id }) else {
      throw .nothingToRedo
    }
    let subjects = Set(act.events.flatMap(\.subjects))
    let later = acts.drop { $0.id != act.id }.dropFirst().filter { !takenBack.contains($0.id) }
    for other in later where other.events.contains(where: { !subjects.isDisjoint(with: $0.subjects) }) {
      throw .builtUpon(by: other)
    }
    return act
  }

  /// The author's acts that stand, oldest first, and those taken back, the last one taken back last.
  private func history(of author: Author, _ scope: UndoScope) -> (done: [Act], undone: [ActID]) {
    var done: [Act] = []
    var undone: [ActID] = []
    for act in acts {
      let own = scope == .user ? act.by.user == author.user : act.by == author
      for event in act.events {
        switch event {
        case .undone(let id):
          done.removeAll { $0.id == id }
          if own { undone.append(id) }
        case .redone(let id):
          undone.removeAll { $0 == id }
        default: break
        }
      }
      if own, !act.isUndoOrRedo {
        done.append(act)
        undone = []
      } else if case .redone(let id)? = act.events.first, let again = acts.first(where: { $0.id == id }) {
        let mine = scope == .user ? again.by.user == author.user : again.by == author
        if mine { done.append(again) }
      }
    }
    return (done, undone)
  }
}

extension Act {
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

  static func builtUpon(by act: Act) -> Refusal {
    Refusal(
      "undo.builtUpon",
      zh: "\(act.by.user) 在 \(act.at.time) 已在此之上继续操作,请先撤销那一步",
      en: "\(act.by.user) went on from there at \(act.at.time); that has to be taken back first")
  }
}

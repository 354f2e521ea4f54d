import Supervision
import Terminal

/// What is chosen by a letter about a visit.
enum VisitMenus {
  /// Who takes a visitor: who was asked for, then by turn.
  static func assign(_ id: VisitID, _ world: World) -> [MenuItem] {
    let state = world.showroom.state
    guard let visit = state.visits[id] else { return [] }
    let letters = Array("1234567890abcefghimnoprstuvwxyz")
    let turns = Dictionary(state.turns(at: world.now).map { ($0.person.id, words($0.call)) }) { first, _ in first }
    return state.candidates(for: visit, at: world.now).enumerated().map { index, person in
      let presence = state.presence(of: person, at: world.now)
      let since = presence.whereabouts.map { $0.since.instant.minutes(to: world.now.instant).words } ?? .empty
      // Who takes over from somebody else says why, and whose turn it is not.
      let isAsked = visit.consultant != nil || state.turnAhead(of: person.id, for: visit, at: world.now) != nil
      let step: Step =
        isAsked
        ? .form(.assignReason(id, person.id))
        : TurnMenu.leavesDoorShort(person.id, world)
          ? .menu(.visitRelief(id, person.id)) : .perform(state.assigning(visit, to: person.id, at: world.now))
      let place = Phrase.spaced(presence.place?.name ?? .empty, since)
      return MenuItem(
        key: index < letters.count ? .character(letters[index]) : nil, title: person.phrase,
        detail: .joined([place, turns[person.id] ?? .empty].filter { $0 != .empty }, by: Phrase(both: " · ")),
        step: step,
        more: .form(.assignReason(id, person.id)))
    }
  }

  /// What the turn order says of somebody beside where they are.
  private static func words(_ call: Turn.Call) -> Phrase {
    switch call {
    case .next: Phrase(zh: "轮到", en: "next")
    case .onDeck: Phrase(zh: "候补", en: "on deck")
    case .passedOver(let reason): Phrase(zh: "跳过：\(reason)", en: "passed over: \(reason)")
    case .overdue(let count): .overdueFollowUps(count)
    case .waiting, .atDoor, .busy: .empty
    }
  }

  /// What they came for.
  static func purposes(_ id: VisitID, _ state: ShowroomState) -> [MenuItem] {
    guard let visit = state.visits[id] else { return [] }
    let kinds: [MenuItem] = [VisitKind.first, .returning].enumerated().map { index, kind in
      var details = visit.details
      details.kind = kind
      return MenuItem(
        key: .character(index == 0 ? "f" : "r"), title: kind.name, detail: Phrase(zh: "到店类型", en: "kind of visit"),
        step: .perform(.visit(.describe(id, details))), more: .form(.visit(id)), isCurrent: visit.details.kind == kind)
    }
    let purposes = state.settings.visits.purposes.enumerated().map { index, purpose in
      var details = visit.details
      details.purpose = purpose.id
      // Who was taken for a prospect and comes for papers is none.
      if purpose.isOther, visit.card == nil { details.kind = .other }
      return MenuItem(
        key: Character(index: index + 1).map(Key.character), title: purpose.name,
        step: .perform(.visit(.describe(id, details))), more: .form(.visit(id)),
        isCurrent: visit.details.purpose == purpose.id)
    }
    return purposes + kinds
  }

  /// The ten steps; one reached can be taken back by choosing it again.
  static func steps(_ id: VisitID, _ state: ShowroomState) -> [MenuItem] {
    guard let visit = state.visits[id] else { return [] }
    return state.settings.visits.steps.map { step in
      let key = step.key.first.map(Key.character)
      guard step.id != .testDrive else {
        return MenuItem(
          key: key, title: step.name, detail: mark(visit.mark(of: step.id)), step: driveStep(visit) ?? .menu(.drive(id))
        )
      }
      let isReached =
        switch visit.mark(of: step.id) {
        case .done?, .asked?: true
        case .signed?, .refused?, nil: false
        }
      return MenuItem(
        key: key, title: step.name, detail: mark(visit.mark(of: step.id)),
        step: .perform(.visit(isReached ? .unstep(id, step.id) : .step(id, step.id))))
    }
  }

  private static func mark(_ mark: StepMark?) -> Phrase {
    switch mark {
    case .done(let at)?: Phrase(both: "✓ \(at.time)")
    case .asked?: Phrase(zh: "待签字", en: "to sign")
    case .signed(let signature)?: Phrase(zh: "已签 \(signature.by)", en: "signed \(signature.by)")
    case .refused?: Phrase(zh: "未同意", en: "declined")
    case nil: .empty
    }
  }

  /// What the drive's next step takes; nil when there is something to choose.
  static func driveStep(_ visit: Visit) -> Step? {
    guard let drive = visit.drive, !drive.isOver else { return .form(.driveCar(visit.id)) }
    switch drive.phase {
    case .asked: return nil
    case .signed: return .perform(.visit(.driveOut(visit.id)))
    case .out: return .perform(.visit(.driveBack(visit.id)))
    case .back: return .form(.feedback(visit.id))
    case .refused, .rated: return .form(.driveCar(visit.id))
    }
  }

  /// The papers of a drive that was asked for, its signature, and leaving.
  static func drive(_ id: VisitID, _ state: ShowroomState) -> [MenuItem] {
    guard let drive = state.visits[id]?.drive else { return [] }
    let papers = DrivePaper.allCases.enumerated().map { index, paper in
      let isSeen = drive.papers.contains(paper)
      return MenuItem(
        key: Character(index: index + 1).map(Key.character), title: paper.name,
        detail: isSeen ? Phrase(zh: "✓ 已查", en: "✓ seen") : Phrase(zh: "未查", en: "not seen"),
        step: .perform(.visit(.papers(id, [paper]))), isCurrent: isSeen)
    }
    return papers + [
      MenuItem(
        key: .character("a"), title: Phrase(zh: "三证齐全", en: "all three seen"),
        step: .perform(.visit(.papers(id, Set(DrivePaper.allCases))))),
      MenuItem(
        key: .character("s"), title: Phrase(zh: "主管签字", en: "the supervisor signs"),
        step: .toSign(.step(id, .testDrive))),
      MenuItem(
        key: .character("o"), title: Phrase(zh: "出车", en: "the car leaves"), step: .perform(.visit(.driveOut(id)))),
    ]
  }

  /// What came of the visit.
  static func results(_ id: VisitID, _ world: World) -> [MenuItem] {
    let state = world.showroom.state
    guard let visit = state.visits[id] else { return [] }
    return state.settings.visits.results.enumerated().map { index, result in
      MenuItem(
        key: Character(index: index + 1).map(Key.character), title: result.name,
        detail: result.needs.map { .spaced(Phrase(zh: "须签", en: "needs"), state.name(of: $0)) } ?? .empty,
        step: .perform(state.leaving(visit, result.id, at: world.now)))
    }
  }

  /// How near to buying.
  static func levels(_ id: CardID, _ state: ShowroomState) -> [MenuItem] {
    guard let card = state.cards[id] else { return [] }
    return CustomerLevel.allCases.map { level in
      var details = card.details
      details.level = level
      let interval = state.settings.cards.rule(level).map {
        Phrase(zh: "每 \($0.interval) 天回访", en: "every \($0.interval) d")
      }
      return MenuItem(
        key: level.key,
        title: Phrase(zh: "\(level.rawValue)  \(level.name.zh)", en: "\(level.rawValue)  \(level.name.en)"),
        detail: interval ?? .empty, step: level == .lost ? .form(.loss(id)) : .perform(.card(.edit(id, details))),
        isCurrent: card.details.level == level)
    }
  }
}

extension Signing {
  /// What signs it as it was seen.
  var command: Command {
    switch id {
    case .step(let visit, let step): .visit(.sign(visit, step, seen: seen))
    case .loss(let card): .card(.approveLoss(card, seen: seen))
    }
  }
}

extension CustomerLevel {
  fileprivate var key: Key {
    switch self {
    case .ordered: .character("o")
    case .h: .character("h")
    case .a: .character("a")
    case .b: .character("b")
    case .c: .character("c")
    case .delivered: .character("d")
    case .lost: .character("1")
    case .frozen: .character("2")
    case .outOfControl: .character("l")
    }
  }
}

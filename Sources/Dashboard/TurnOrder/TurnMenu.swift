import Supervision
import Terminal

/// What a form about somebody's turn is for.
enum TurnDeed: Hashable, Sendable {
  /// They take a first visit though it is another's turn.
  case takeOutOfTurn
  /// They are passed over.
  case pass
  /// They are called again.
  case resume
  /// They go to another place of the order.
  case move
}

/// Taking customers and changing the turn order 轮排.
enum TurnMenu {
  /// Taking a customer of each kind, then what changes the order, each for a reason.
  static func items(_ id: StaffID, _ world: World) -> [MenuItem] {
    let state = world.showroom.state
    let turn = state.turns(at: world.now).first { $0.person.id == id }
    let isPassedOver = if case .passedOver? = turn?.call { true } else { false }
    let isNext = turn?.call == .next
    func detail(_ words: Phrase, _ customer: TurnCustomer) -> Phrase {
      let visit = state.visitToTake(by: id, as: customer, at: world.now)
      return .spaced(visit.map { Phrase(both: "\($0.id) ·") } ?? .empty, words)
    }
    let unless: Phrase
    switch turn?.call {
    case .overdue(let count)?:
      unless = .joined(
        [.overdueFollowUps(count), Phrase(zh: "要写原因", en: "needs a reason")], by: Phrase(zh: "，", en: ", "))
    default: unless = Phrase(zh: "要写原因", en: "needs a reason")
    }
    return [
      MenuItem(
        key: .character("f"), title: Phrase(zh: "接首次到店客户", en: "takes a first visit"),
        detail: detail(isNext ? Phrase(zh: "轮到", en: "it is their turn") : unless, .first),
        step: take(id, .first, world)),
      MenuItem(
        key: .character("a"), title: Phrase(zh: "客户点名找", en: "asked for by name"),
        detail: detail(Phrase(zh: "不占轮次", en: "keeps the turn"), .asked), step: take(id, .asked, world)),
      MenuItem(
        key: .character("r"), title: Phrase(zh: "客户再次到店", en: "the customer came back"),
        detail: detail(Phrase(zh: "不占轮次", en: "keeps the turn"), .returned), step: take(id, .returned, world)),
      isPassedOver
        ? MenuItem(
          key: .character("p"), title: Phrase(zh: "恢复轮排…", en: "call again…"),
          detail: Phrase(zh: "要写原因", en: "needs a reason"), step: .form(.turn(.resume, id)))
        : MenuItem(
          key: .character("p"), title: Phrase(zh: "跳过…", en: "pass over…"),
          detail: Phrase(zh: "如回访逾期", en: "as for overdue follow-ups"), step: .form(.turn(.pass, id))),
      MenuItem(
        key: .character("m"), title: Phrase(zh: "调整位置…", en: "move in the order…"),
        detail: turn.map { Phrase(zh: "现第 \($0.place) 位", en: "now at \($0.place)") } ?? .empty,
        step: .form(.turn(.move, id))),
    ]
  }

  /// What taking a customer takes: out of turn a reason, from the door a substitute when too few would be left.
  static func take(_ id: StaffID, _ customer: TurnCustomer, _ world: World) -> Step {
    let state = world.showroom.state
    let next = state.turns(at: world.now).first { $0.call == .next }
    if customer == .first, let next, next.person.id != id { return .form(.turn(.takeOutOfTurn, id)) }
    return leavesDoorShort(id, world) ? .menu(.turnRelief(id, customer)) : .perform(.turn(.take(id, customer)))
  }

  /// Whether too few stay at the door when somebody goes to a customer.
  static func leavesDoorShort(_ id: StaffID, _ world: World) -> Bool {
    let place = world.showroom.state.settings.places.first { $0.kind == .customer }?.id ?? .onCall
    return if case .menu(.relief) = DoorMenu.step(moving: id, to: place, world) { true } else { false }
  }

  /// Who takes over from somebody who leaves the door with a customer, or nobody.
  static func relief(of id: StaffID, _ customer: TurnCustomer, _ world: World) -> [MenuItem] {
    relief(of: id, taking: .turn(.take(id, customer)), world)
  }

  /// Who takes over from somebody who leaves the door by doing something, or nobody.
  static func relief(of id: StaffID, taking taken: Command, _ world: World) -> [MenuItem] {
    let substitutes = DoorMenu.free(world).filter { $0.id != id }
    // The turn comes first: it is judged by how things stand before anybody moves.
    return DoorMenu.numbered(substitutes, world) { .together([taken, .floor(.move($0, to: .door))]) }
      + [MenuItem(key: .character("0"), title: Phrase(zh: "无人接替", en: "nobody"), step: .perform(taken))]
  }

  /// A reason, and for a move the place.
  static func form(_ deed: TurnDeed, _ id: StaffID, _ world: World, _ language: Language) -> Form {
    let state = world.showroom.state
    let count = state.turnOrder(at: world.now).order.count
    let reason = Form.Field(
      "reason", label: Phrase(zh: "原因", en: "reason")[language], .text(TextField("", limit: 200)),
      hint: Phrase(zh: "记入轮排记录，供有争议时查看", en: "kept in the turn log, for when somebody asks")[language])
    guard deed == .move else { return Form([reason]) }
    let place = Form.Field(
      "place", label: Phrase(zh: "位置", en: "place")[language], .text(TextField("1", isSelected: true)),
      hint: Phrase(zh: "1 为首位，共 \(count) 位", en: "1 is the head, of \(count)")[language])
    return Form([place, reason])
  }

  /// What the filled form asks for.
  static func command(_ deed: TurnDeed, _ id: StaffID, _ form: Form) throws(FormError) -> Command {
    let reason = form.text("reason")
    switch deed {
    case .takeOutOfTurn: return .turn(.take(id, .first, reason: reason))
    case .pass: return .turn(.pass(id, reason: reason))
    case .resume: return .turn(.resume(id, reason: reason))
    case .move: return .turn(.move(id, to: try form.number("place"), reason: reason))
    }
  }

  /// What stands above the form.
  static func title(_ deed: TurnDeed, _ id: StaffID, _ state: ShowroomState) -> Phrase {
    let what: Phrase =
      switch deed {
      case .takeOutOfTurn: Phrase(zh: "插接首次到店客户", en: "· takes a first visit out of turn")
      case .pass: Phrase(zh: "轮排跳过", en: "· passed over")
      case .resume: Phrase(zh: "恢复轮排", en: "· called again")
      case .move: Phrase(zh: "调整轮排位置", en: "· move in the turn order")
      }
    return .spaced(state.name(of: id), what)
  }
}

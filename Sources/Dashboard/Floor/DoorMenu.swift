import Supervision
import Terminal

/// Who goes to the door, and who takes over from somebody who leaves it (domain.md §2).
enum DoorMenu {
  /// What moving somebody to a place takes: from the door, when too few would be left, a substitute first.
  static func step(moving id: StaffID, to place: PlaceID, _ world: World) -> Step {
    let state = world.showroom.state
    let door = state.doorCoverage(at: world.now)
    let leaves = door.greeters.contains { $0.person.id == id } && state.settings.place(place)?.kind != .door
    guard leaves, door.open, door.greeters.count <= door.rule.floor else {
      return .perform(.floor(.move(id, to: place)))
    }
    return .menu(.relief(id, to: place))
  }

  /// The free ones with their time at the door today, then nobody, then another place to go to.
  static func relief(of id: StaffID, to place: PlaceID, _ world: World) -> [MenuItem] {
    let substitutes = free(world).filter { $0.id != id }
    var items = numbered(substitutes, world) { .floor(.relieve(id, to: place, by: $0)) }
    items.append(
      MenuItem(
        key: .character("0"), title: Phrase(zh: "无人接替", en: "nobody"),
        detail: substitutes.isEmpty ? Phrase(zh: "现在无人有空", en: "nobody is free now") : .empty,
        step: .perform(.floor(.move(id, to: place)))))
    items.append(
      MenuItem(
        key: .character("m"), title: Phrase(zh: "换个去处", en: "another place"),
        detail: .spaced(Phrase(zh: "现选", en: "now"), world.showroom.state.name(of: place)),
        step: .menu(.whereabouts(id))))
    return items
  }

  /// Whom to send to the door: the free ones, least time there today first.
  static func candidates(_ world: World) -> [MenuItem] {
    numbered(free(world), world) { .floor(.move($0, to: .door)) }
  }

  /// The free ones: first those the rules propose, then everybody else who is free.
  static func free(_ world: World) -> [Staff] {
    let state = world.showroom.state
    let proposed = state.substitutes(at: world.now, for: state.clockTime(of: world.now))
    let others = state.presences(at: world.now).filter { presence in
      presence.isFree && !proposed.contains { $0.id == presence.person.id }
    }
    return proposed + others.map(\.person)
  }

  /// People by number, each with where they are and their time at the door today.
  static func numbered(
    _ people: [Staff], _ world: World, _ command: (StaffID) -> Command
  ) -> [MenuItem] {
    let state = world.showroom.state
    return people.enumerated().map { index, person in
      let minutes = state.doorMinutes(of: person.id, at: world.now)
      let place = state.place(of: person.id, at: world.now)?.name ?? .empty
      return MenuItem(
        key: index < 9 ? Character(index: index + 1).map(Key.character) : nil, title: person.phrase,
        detail: .spaced(
          place, Phrase(zh: "· 今日门岗 \(minutes.words.zh)", en: "· at the door today \(minutes.words.en)")),
        step: .perform(command(person.id)))
    }
  }
}

extension Character {
  /// The digit 0–9; nil for any other number.
  init?(index: Int) {
    guard (0...9).contains(index), let digit = String(index).first else { return nil }
    self = digit
  }
}

import Supervision
import Terminal

/// Where somebody can go 去向: one letter a place.
enum WhereaboutsMenu {
  /// The places of the settings with their keys; leaving the door asks who takes over.
  static func items(_ id: StaffID, _ world: World) -> [MenuItem] {
    let state = world.showroom.state
    let here = state.seen(id, at: world.now)
    return state.settings.places.map { place in
      let isHere = here?.place == place.id
      let since = here.map { Phrase(zh: "\($0.since.time) 起", en: "since \($0.since.time)") }
      let step = DoorMenu.step(moving: id, to: place.id, world)
      // Whoever needs a substitute first, or stays in reach, says no time.
      let saysBack = step == .perform(.floor(.move(id, to: place.id))) && place.kind != .door && place.kind != .free
      return MenuItem(
        key: place.key.first.map(Key.character), title: place.name,
        detail: isHere ? since ?? .empty : usual(place), step: step,
        more: saysBack ? .form(.back(id, place.id)) : nil, isCurrent: isHere)
    }
  }

  /// One field: when they are back.
  static func backForm(_ place: PlaceID, _ world: World, _ language: Language) -> Form {
    let usual = world.showroom.state.settings.place(place)?.usual
    let guess = usual.map { world.now.time.advanced(by: $0).text } ?? ""
    return Form([
      Form.Field(
        "back", label: Phrase(zh: "返回时间", en: "back at")[language],
        .text(TextField(guess, placeholder: "14:30", isSelected: true)),
        hint: Phrase(zh: "如 14:30 或 1430", en: "such as 14:30 or 1430")[language])
    ])
  }

  private static func usual(_ place: Place) -> Phrase {
    place.usual.map { Phrase(zh: "约 \($0.words.zh)", en: "about \($0.words.en)") } ?? .empty
  }
}

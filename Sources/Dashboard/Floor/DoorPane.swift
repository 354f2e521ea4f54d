import Supervision
import Terminal

/// Door 门口: whether enough people greet, and who does so next.
enum DoorPane: Pane {
  static let id = PaneID.door
  static let title = Phrase(zh: "门口", en: "Door")

  static func rows(_ state: ShowroomState, at now: Moment) -> [RowID] {
    let door = state.doorCoverage(at: now)
    return (door.greeters + door.idle).map { .person($0.person.id) }
  }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    let door = view.state.doorCoverage(at: view.now)
    let people = door.greeters + door.idle
    drawList(&screen, view, rows: people.map { .person($0.person.id) }, detail: summary(view)) { screen, index in
      screen.put(people[index].person.name(in: view.language), at: .origin, style: .strong)
    }
  }

  static func summary(_ view: PaneView) -> [Span] {
    let door = view.state.doorCoverage(at: view.now)
    return [Span("\(door.greeters.count)/\(door.rule.floor)", .strong)]
  }
}

import Supervision
import Terminal

/// Roster 值班: who is on shift, where they are and since when.
enum RosterPane: Pane {
  static let id = PaneID.roster
  static let title = Phrase(zh: "值班", en: "Roster")

  static func rows(_ state: ShowroomState, at now: Moment) -> [RowID] {
    state.presences(at: now).map { .person($0.person.id) }
  }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    let people = view.state.presences(at: view.now)
    drawList(&screen, view, rows: people.map { .person($0.person.id) }, detail: summary(view)) { screen, index in
      let person = people[index]
      screen.put(
        [
          Span(person.person.name(in: view.language) + " ", .strong),
          Span(person.place.map { view.words($0.name) } ?? ""),
        ], at: .origin)
    }
  }

  static func summary(_ view: PaneView) -> [Span] {
    let people = view.state.presences(at: view.now)
    let here = people.count { $0.whereabouts != nil && $0.place?.kind != .leave }
    return [Span(view.words(Phrase(zh: "在岗 \(here)/\(people.count)", en: "\(here) here / \(people.count)")))]
  }
}

import Supervision
import Terminal

/// Traffic 客流: who came by which channel, and whether that is usual.
enum TrafficPane: Pane {
  static let id = PaneID.traffic
  static let title = Phrase(zh: "客流", en: "Traffic")

  static func rows(_ state: ShowroomState, at now: Moment) -> [RowID] {
    state.settings.channels.map { .channel($0.id) }
  }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    let day = view.state.traffic(on: view.state.businessDay(of: view.now))
    drawList(&screen, view, rows: day.channels.map { .channel($0.channel.id) }, detail: summary(view)) {
      screen, index in
      let (channel, people) = day.channels[index]
      screen.put(
        [
          Span(channel.key, .key), Span(" " + view.words(channel.name) + " "), Span("\(people.total)", .strong),
        ], at: .origin)
    }
  }

  static func summary(_ view: PaneView) -> [Span] {
    let day = view.state.traffic(on: view.state.businessDay(of: view.now))
    return [Span(view.words(Phrase(zh: "今日 \(day.people.total)", en: "\(day.people.total) today")))]
  }
}

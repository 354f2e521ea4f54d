import Supervision
import Terminal

/// Meeting 会议: the agendas and the meetings held, or the item a meeting is on with its facts.
enum MeetingBoard: Pane {
  static let id = PaneID.meeting
  static let title = Phrase(zh: "会议", en: "Meeting")

  static func rows(_ sight: Sight) -> [RowID] {
    let state = sight.state
    guard let meeting = state.runningMeeting(at: sight.now), let item = meeting.item else {
      return state.settings.meetings.agendas.map { .agenda($0.id) } + held(state).map { .meeting($0.id) }
    }
    var rows: [RowID] = []
    for line in state.page(on: item.topic, at: sight.now).lines {
      // Somebody with two appointments is one row: the first.
      if let row = line.subject?.row, !rows.contains(row) { rows.append(row) }
    }
    return rows
  }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    guard let meeting = view.state.runningMeeting(at: view.now), let item = meeting.item else {
      return MeetingList(view: view).draw(&screen)
    }
    let page = view.state.page(on: item.topic, at: view.now, names: view.lens.masksCustomers ? .masked : .full)
    MeetingSheet(meeting: meeting, item: item, page: page, view: view).draw(&screen)
  }

  static func summary(_ view: PaneView) -> [Span] {
    guard let meeting = view.state.runningMeeting(at: view.now), let item = meeting.item else {
      return [Span(view.words(Phrase(zh: "没有会议", en: "no meeting")), .muted)]
    }
    return [
      Span("\(meeting.page + 1)/\(meeting.items.count) ", .strong), Span(view.words(item.name), .text),
    ]
  }

  /// The meetings held, the latest first.
  static func held(_ state: ShowroomState) -> [Meeting] {
    state.meetings.meetings.reversed().prefix(20).filter { !$0.isRunning }
  }
}

extension MeetingPage.Subject {
  /// The row it is.
  var row: RowID {
    switch self {
    case .person(let id): .person(id)
    case .card(let id): .card(id)
    case .complaint(let id): .complaint(id)
    }
  }
}

/// Seconds as a clock shows them: `2:05`.
enum Timer {
  static func text(_ seconds: Int) -> String { "\(seconds / 60):" + "\(100 + seconds % 60)".suffix(2) }
}

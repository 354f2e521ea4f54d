import Supervision
import Terminal

/// The minutes of a meeting, to be read on the board.
struct MinutesCard {
  let meeting: Meeting
  let sight: Sight
  let language: Language

  /// Title, detail and lines for a card of that width.
  func contents(width: Int) -> (title: String, detail: [Span], lines: [[Span]]) {
    let names: CustomerNames = sight.lens.masksCustomers ? .masked : .full
    let minutes = MeetingMinutes(of: meeting, in: sight.showroom, at: sight.now, names: names)
    var lines: [[Span]] = []
    for line in minutes.written(as: .text, in: language).split(separator: "\n", omittingEmptySubsequences: false) {
      let isHeading = line.hasPrefix("[")
      for part in TextWidth.wrap(String(line), width: width) {
        lines.append([Span(part, isHeading ? .title : lines.isEmpty ? .strong : .text)])
      }
      if line.isEmpty { lines.append([]) }
    }
    return (
      Phrase(zh: "\(meeting.name.zh)纪要", en: "Minutes: \(meeting.name.en)")[language],
      [Span(Phrase(zh: "y 复制 · M 存文件", en: "y copies, M saves")[language], .muted)], lines
    )
  }
}

import Supervision
import Terminal

extension ComplaintsPane {
  /// One complaint's steps, facts, wish and log under the list, as far as they fit.
  static func drawRecord(_ screen: inout Screen, _ view: PaneView, of complaint: Complaint, in rect: Rect) {
    let width = rowWidth(rect.width)
    let x = rect.x + 1
    var y = rect.y
    screen.put(String(repeating: "─", count: max(width, 0)), at: Point(x: x, y: y), style: .faint)
    screen.put(
      [Span("\(complaint.id) ", .muted), Span("\(complaint.details.customer) ", .strong)], at: Point(x: x, y: y),
      width: width)
    y += 1
    put(.longest(of: [steps(complaint, view), fewSteps(complaint, view)], in: width), under: nil)
    put([Span(complaint.details.phone)], under: Phrase(zh: "电话", en: "phone"))
    putText(complaint.details.facts, under: Phrase(zh: "事实", en: "facts"))
    putText(complaint.details.wish, under: Phrase(zh: "诉求", en: "wish"))
    y += 1
    let times = complaint.log.allSatisfy { $0.at.day == view.now.day } ? 7 : 13
    let names = complaint.log.reduce(8) { max($0, min(TextWidth.cells($1.by), 20)) } + 2
    for entry in complaint.log.reversed() where y < rect.bottom {
      let step = view.words(entry.name)
      let isToday = entry.at.day == view.now.day
      let time = (isToday ? "" : shortDate(entry.at.day) + " ") + entry.at.time.text
      screen.put(
        [
          Span(TextWidth.pad(time, to: times), .muted), Span(TextWidth.pad(step, to: 14)),
          Span(TextWidth.pad(entry.by, to: names), .muted), Span(oneLine(entry.note)),
        ], at: Point(x: x, y: y), width: width)
      y += 1
    }

    func put(_ spans: [Span], under label: Phrase?) {
      guard y < rect.bottom, spans.cells > 0 else { return }
      let head = label.map { [Span(TextWidth.pad(view.words($0), to: 7), .muted)] } ?? []
      screen.put(head + spans, at: Point(x: x, y: y), width: width)
      y += 1
    }

    func putText(_ text: String, under label: Phrase) {
      for (index, line) in TextWidth.wrap(text, width: max(width - 7, 0)).prefix(4).enumerated() where !text.isEmpty {
        put([Span(line)], under: index == 0 ? label : .empty)
      }
    }
  }

  /// The steps in order: done, next and still to come, told apart by glyph.
  private static func steps(_ complaint: Complaint, _ view: PaneView) -> [Span] {
    ComplaintStep.allCases.flatMap { step -> [Span] in
      let isDone = step <= complaint.step
      let isNext = step.order == complaint.step.order + 1
      let gap = step == .received ? "" : "  "
      return [
        Span(gap + (isDone ? "✓" : isNext ? "→" : "○"), isDone ? .good : isNext ? .accent : .faint),
        Span(view.words(step.name), isDone ? .muted : isNext ? .strong : .faint),
      ]
    }
  }

  /// The same chain without words but for the step reached.
  private static func fewSteps(_ complaint: Complaint, _ view: PaneView) -> [Span] {
    let done = String(repeating: "✓ ", count: complaint.step.order + 1)
    let ahead = String(repeating: "○ ", count: ComplaintStep.allCases.count - complaint.step.order - 1)
    return [Span(done, .good), Span(ahead, .faint), Span(view.words(complaint.step.name))]
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0 == "\n" ? " " : $0 })
  }
}

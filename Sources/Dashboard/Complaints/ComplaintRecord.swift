import Supervision
import Terminal

/// A complaint with its clock, how far it came, all that was taken down, and its log.
struct ComplaintRecord {
  /// The complaint.
  let complaint: Complaint
  /// What the board shows.
  let sight: Sight
  /// The language of the screen.
  let language: Language

  /// Title, detail and lines for a card of that width.
  func contents(width: Int) -> (title: String, detail: [Span], lines: [[Span]]) {
    ("\(complaint.id) \(complaint.details.customer)", [grade], lines(width: width))
  }

  /// The grade, loud unless it is ordinary.
  var grade: Span {
    let grade = complaint.details.grade
    let mark = grade == .ordinary ? "" : grade.mark.text + " "
    return Span(mark + grade.name[language], grade == .ordinary ? .muted : grade.mark.style)
  }

  /// Everything about it in lines so wide, the clock first and the oldest entry of the log last.
  func lines(width: Int) -> [[Span]] {
    clock(width: width) + [chain(width: width), next] + remarks + [[]] + facts(width: width) + [[]] + log(width: width)
  }

  private var rule: ComplaintRule { sight.state.settings.complaints }

  /// How much of the limit is gone as a bar, under it when it turns amber, red and breached.
  private func clock(width: Int) -> [[Span]] {
    let clock = complaint.clock(at: sight.now, rule: rule)
    let words = [Span(clock.phase.name[language], clock.look.style), Span("  " + tally(clock)[language], .strong)]
    // Where the words would leave too little of the bar they go under it.
    let isBeside = width >= words.cells + 26
    let bar = min(isBeside ? width - words.cells - 2 : width, 40)
    let gauge = clock.gauge(rule, width: max(bar, 0))
    let marks = clock.isRunning && bar >= 24 ? [marks(clock, width: bar)] : []
    return isBeside ? [gauge + [Span("  ")] + words] + marks : [gauge] + marks + [words]
  }

  /// When amber, red and the limit come or came, each under its place in the bar.
  private func marks(_ clock: ComplaintClock, width: Int) -> [Span] {
    guard let end = clock.limit else { return [] }
    let marks = [rule.amber, rule.red, rule.limit].map { mark -> (cell: Int, text: String, isPast: Bool) in
      let at = end.advanced(by: Minutes(mark.count - rule.limit.count))
      let text = at.day == sight.now.day ? at.time.text : at.time.text + "*"
      return (mark.count * width / max(rule.limit.count, 1), text, at.instant <= sight.now.instant)
    }
    var spans: [Span] = []
    var x = 0
    for (cell, text, isPast) in marks {
      let start = min(cell - 1, width - 1) - text.count
      guard start >= x else { continue }
      spans.append(Span(String(repeating: " ", count: start - x)))
      spans.append(Span(text + "┘", isPast ? .faint : .muted))
      x = start + text.count + 1
    }
    return spans
  }

  private func tally(_ clock: ComplaintClock) -> Phrase {
    guard clock.isRunning else {
      return Phrase(zh: "用时 \(clock.elapsed.words.zh)", en: "took \(clock.elapsed.words.en)")
    }
    let left = clock.left.words
    guard let limit = clock.limit else { return Phrase(zh: "剩 \(left.zh)", en: "\(left.en) left") }
    let when = limit.words(on: sight.now.day)
    return clock.left.count > 0
      ? Phrase(zh: "剩 \(left.zh)，\(when.zh) 到时", en: "\(left.en) left, until \(when.en)")
      : Phrase(zh: "已超 \(left.zh)，自 \(when.zh)", en: "\(left.en) over, since \(when.en)")
  }

  /// Why the clock stands still, the reply that is owed next, for how long nobody did anything, what it is joined with.
  private var remarks: [[Span]] {
    var remarks: [[Span]] = []
    if let why = complaint.pauseReason {
      remarks.append([Span("‖ " + Phrase(zh: "暂停：", en: "stopped: ")[language], .info), Span(why), Span("  p ", .key)])
    }
    if let limit = complaint.nextLimit(at: sight.now, rule: rule), let due = limit.due, limit.kind != .solution {
      let when = due.words(on: sight.now.day)
      let words =
        limit.isBreached
        ? Phrase(zh: "! \(limit.kind.name.zh)应在 \(when.zh) 前", en: "! \(limit.kind.name.en) was due \(when.en)")
        : Phrase(zh: "\(when.zh) 前\(limit.kind.name.zh)", en: "\(limit.kind.name.en) by \(when.en)")
      remarks.append([Span(words[language], limit.isBreached ? .warning : .muted)])
    }
    if complaint.isForgotten(at: sight.now, rule: rule) {
      let idle = complaint.idle(at: sight.now, rule: rule).words
      let words = Phrase(zh: "? 已搁置 \(idle.zh)，无人处理", en: "? nothing was done for \(idle.en)")
      remarks.append([
        Span(words[language], .warning), Span("  N ", .key), Span(Phrase(zh: "催办", en: "nudge")[language], .muted),
      ])
    }
    if let other = complaint.mergedInto {
      remarks.append([Span(Phrase(zh: "已并入 \(other)", en: "merged into \(other)")[language], .muted)])
    } else if !complaint.links.isEmpty {
      let others = complaint.links.map(\.description).joined(separator: " ")
      remarks.append([Span(Phrase(zh: "关联 \(others)", en: "linked with \(others)")[language], .muted)])
    }
    return remarks
  }

  /// The steps in order, done, next and still to come told apart by glyph; with room in words too.
  private func chain(width: Int) -> [Span] {
    let words = ComplaintStep.allCases.flatMap { step -> [Span] in
      let (isDone, isNext) = (step <= complaint.step, step.order == complaint.step.order + 1)
      return [
        Span(
          (step == .received ? "" : "  ") + (isDone ? "✓" : isNext ? "→" : "○"),
          isDone ? .good : isNext ? .accent : .faint),
        Span(step.name[language], isDone ? .muted : isNext ? .strong : .faint),
      ]
    }
    let done = String(repeating: "✓━", count: complaint.step.order) + "✓"
    let ahead = String(repeating: "╌○", count: ComplaintStep.allCases.count - complaint.step.order - 1)
    return .longest(of: [words, [Span(done, .good), Span(ahead, .faint)]], in: width)
  }

  private var next: [Span] {
    let reached = complaint.step.name[language]
    let closing = [
      Span("✓ " + reached, .good), Span("  R ", .key), Span(Phrase(zh: "重开", en: "reopen")[language], .muted),
    ]
    guard let next = ComplaintSteps.nextWords(complaint) else { return closing }
    return [
      Span(reached, .muted), Span(" → ", .faint), Span(next[language], .accent), Span("  . ", .key),
      Span(Phrase(zh: "下一步", en: "next step")[language], .muted),
    ]
  }

  private func log(width: Int) -> [[Span]] {
    complaint.log.reversed().flatMap { entry in
      let isToday = entry.at.day == sight.now.day
      let when = isToday ? entry.at.time.text : String(entry.at.day.iso.suffix(5)) + " " + entry.at.time.text
      let detail = entry.detail[language]
      let head = [
        label(when), Span(entry.name[language], .strong), Span(detail.isEmpty ? "" : "  " + detail),
        Span("  " + entry.by, .muted),
      ]
      return [head] + prose(entry.note, under: "", width: width)
    }
  }
}

extension ComplaintRecord {
  /// Cells of the column with labels and times.
  private static let labels = 14

  func label(_ words: String) -> Span { Span(TextWidth.pad(words, to: ComplaintRecord.labels), .muted) }

  /// A text of any length, its first line under a label; nothing for an empty one.
  func prose(_ text: String, under name: String, width: Int) -> [[Span]] {
    guard !text.isEmpty else { return [] }
    return TextWidth.wrap(text, width: max(width - ComplaintRecord.labels, 2)).enumerated().map { index, line in
      [label(index == 0 ? name : ""), Span(line)]
    }
  }

  func fact(_ name: Phrase, _ value: [Span]) -> [Span] { [label(name[language])] + value }
}

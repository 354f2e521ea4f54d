import Supervision
import Terminal

/// Everything one customer complained about 往来: the sum of it, then each complaint and what came of it.
struct CustomerHistory {
  /// One of the customer's complaints.
  let complaint: Complaint
  /// What the board shows.
  let sight: Sight
  /// The language of the screen.
  let language: Language

  /// Title, detail and lines for a card of that width.
  func contents(width: Int) -> (title: String, detail: [Span], lines: [[Span]]) {
    let all = ([complaint] + sight.state.others(ofCustomerOf: complaint)).sorted {
      ($1.received.instant, $1.id) < ($0.received.instant, $0.id)
    }
    let count = Phrase(zh: "\(all.count) 件投诉", en: all.count == 1 ? "1 complaint" : "\(all.count) complaints")
    let lines = [sum(all), []] + all.flatMap { [head($0)] + rest($0, width: width) + [[]] }
    return (complaint.details.customer, [Span(count[language], .muted)], lines)
  }

  private var rule: ComplaintRule { sight.state.settings.complaints }

  /// The phone, how many were answered in time, and the marks on the whole.
  private func sum(_ all: [Complaint]) -> [Span] {
    let clocks = all.map { $0.clock(at: sight.now, rule: rule) }
    let kept = clocks.count { $0.phase == .kept }
    let answered = clocks.count { !$0.isRunning }
    let marks = all.compactMap(\.satisfaction)
    let phone = all.map(\.details.phone).first { !$0.isEmpty } ?? "–"
    var spans = [Span(phone, .strong)]
    if answered > 0 {
      spans.append(
        Span(
          Phrase(zh: "  按时 \(kept)/\(answered)", en: "  in time \(kept) of \(answered)")[language],
          kept == answered ? .good : .warning))
    }
    if !marks.isEmpty {
      let tenths = marks.reduce(0, +) * 10 / marks.count
      spans.append(
        Span(
          Phrase(zh: "  满意度 \(tenths / 10).\(tenths % 10)", en: "  satisfaction \(tenths / 10).\(tenths % 10)")[
            language]))
    }
    return spans
  }

  private func head(_ one: Complaint) -> [Span] {
    let clock = one.clock(at: sight.now, rule: rule)
    let stars = one.satisfaction.map { "  " + String(repeating: "★", count: $0) } ?? ""
    return [
      one.details.grade.mark, Span(" \(one.id) ", one.id == complaint.id ? .accent : .muted),
      Span("\(one.received.day)  "), Span(sight.state.name(of: one.details.kind)[language] + "  ", .strong),
      Span(
        clock.look.glyph + " " + clock.words[language], clock.look.style.role == .breached ? .bad : clock.look.style),
      Span("  " + one.step.name[language], .muted), Span(stars, .good),
    ]
  }

  private func rest(_ one: Complaint, width: Int) -> [[Span]] {
    let texts: [(Phrase, String)] = [
      (Phrase(zh: "事实", en: "facts"), one.details.facts), (Phrase(zh: "方案", en: "plan"), one.plan ?? ""),
      (Phrase(zh: "原因", en: "cause"), one.judgement?.cause ?? ""),
    ]
    let record = ComplaintRecord(complaint: one, sight: sight, language: language)
    return texts.flatMap { record.prose($0.1, under: "  " + $0.0[language], width: width) }
  }
}

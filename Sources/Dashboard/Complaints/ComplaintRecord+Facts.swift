import Supervision
import Terminal

extension ComplaintRecord {
  /// What was taken down, who holds it, and what came of it; what is not known takes no line.
  func facts(width: Int) -> [[Span]] {
    let (state, details) = (sight.state, complaint.details)
    let received = complaint.received
    let when =
      received.day == sight.now.day
      ? received.time.text : "\(received.day.weekday.name[language]) \(received.day) \(received.time)"
    var rows = [
      fact(Phrase(zh: "电话", en: "phone"), [Span(details.phone.isEmpty ? "–" : details.phone)] + others),
      fact(Phrase(zh: "类别", en: "kind"), [Span(state.name(of: details.kind)[language])]),
      fact(Phrase(zh: "受理", en: "received"), [Span(when), Span("  " + complaint.takenBy, .muted)]),
    ]
    rows += holder
    if let value = complaint.satisfaction {
      let stars = String(repeating: "★", count: value) + String(repeating: "☆", count: max(5 - value, 0))
      rows.append(fact(Phrase(zh: "满意度", en: "satisfaction"), [Span(stars, value > 2 ? .good : .warning)]))
    }
    return rows + prose(details.facts, under: Phrase(zh: "事实", en: "facts")[language], width: width)
      + prose(details.wish, under: Phrase(zh: "诉求", en: "wish")[language], width: width)
  }

  private var holder: [[Span]] {
    guard let id = complaint.department else { return [] }
    let owner = complaint.owner.isEmpty ? "" : " · \(complaint.owner)"
    return [fact(Phrase(zh: "部门", en: "department"), [Span(sight.state.name(of: id)[language] + owner)])]
  }

  /// How many others the same customer has, with the key that shows them.
  private var others: [Span] {
    let count = sight.state.complaints(ofCustomerOf: complaint).count - 1
    guard count > 0 else { return [] }
    return [
      Span(Phrase(zh: "  另有 \(count) 件", en: "  \(count) more of this customer")[language], .warning),
      Span("  v ", .key), Span(Phrase(zh: "往来", en: "history")[language], .muted),
    ]
  }
}

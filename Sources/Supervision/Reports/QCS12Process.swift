extension Report {
  /// Report 12, process performance: in how many visits about a car each of the ten steps was reached, and how long they
  /// stayed (domain.md §4 and §5).
  static func process(_ input: ReportInput) -> Body {
    let steps = Array(input.state.settings.visits.steps.prefix(31))
    let grouping = input.grouping ?? .consultant
    let columns =
      [Column(grouping.rawValue, grouping.name)]
      + [
        Column(
          "attended", Phrase(zh: "接待", en: "visits"),
          Phrase(zh: "首次与再次到店、有顾问接待的", en: "first and return visits that a consultant looked after"), isNumeric: true)
      ]
      + steps.map { step in
        Column(
          step.id.rawValue, step.name,
          Phrase(zh: "做到“\(step.name.zh)”的接待 ÷ 接待", en: "visits that reached “\(step.name.en)” ÷ visits"),
          isNumeric: true)
      } + [Figure.stay.column]
    let facts = input.facts
    let own = input.consultant.map { Int32(clamping: $0.rawValue) }
    let visits = facts.visits.filter { visit in
      guard visit.consultant >= 0, own == nil || own == visit.consultant else { return false }
      return visit.countsAs != .other && visit.countsAs != .unfinished
    }
    func row(_ title: Value, _ visits: [VisitFact], kind: RowKind = .row, consultant: StaffID? = nil) -> Row {
      let stays = visits.filter { $0.stay >= 0 }
      return Row(
        [Cell(title), Cell(.number(visits.count))]
          + steps.indices.map { step in
            Cell(.share(visits.filter { $0.steps & (1 << Int32(step)) != 0 }.count, of: visits.count))
          } + [Cell(.mean(stays.reduce(0) { $0 + Int($1.stay) }, of: stays.count))], kind: kind, consultant: consultant)
    }
    var rows: [Row] = []
    switch grouping {
    case .consultant:
      for person in input.consultants where input.consultant == nil || input.consultant == person.id {
        let own = Int32(clamping: person.id.rawValue)
        rows.append(row(.text(person.name), visits.filter { $0.consultant == own }, consultant: person.id))
      }
    case .model:
      let models = Dictionary(grouping: visits) { facts.name($0.model) }
      for (model, visits) in models.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
        rows.append(row(input.title(.model(model)), visits))
      }
    case .channel: rows.append(row(input.title(.channel(.walkIn)), visits))
    case .day, .week, .month:
      for span in grouping.unit.map(input.span.parts) ?? [] {
        let days = Int32(span.first.number)...Int32(span.last.number)
        rows.append(row(input.title(.span(span)), visits.filter { days.contains($0.day) }))
      }
    }
    rows.append(row(.words(Phrase(zh: "合计", en: "total")), visits, kind: .total))
    return Body(columns: columns, rows: rows)
  }
}

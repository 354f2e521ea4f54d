extension Report {
  /// Report 6, consultant comparison: the same ratios side by side with best and worst marked, and the mean of the team
  /// (domain.md §5).
  static func comparison(_ input: ReportInput) -> Body {
    let ratios = Ratio.allCases
    let team = input.teamFunnels
    func share(_ ratio: Ratio, _ funnel: Funnel) -> Cell {
      let (count, of) = ratio.parts(funnel)
      return Cell(.share(count, of: of))
    }
    var rows = team.map { id, funnel in
      Row([Cell(.words(input.state.name(of: id)))] + ratios.map { share($0, funnel) }, consultant: id)
    }
    for (place, ratio) in ratios.enumerated() {
      let shares = team.map { ratio.share($0.funnel) }
      let known = shares.compactMap(\.self)
      guard let least = known.min(), let most = known.max(), least < most else { continue }
      let (best, worst) = ratio.isBetterHigh ? (most, least) : (least, most)
      for (row, share) in shares.enumerated() {
        if share == best { rows[row].cells[place + 1].mark = .best }
        if share == worst { rows[row].cells[place + 1].mark = .worst }
      }
    }
    if let chosen = input.consultant { rows = rows.filter { $0.consultant == chosen } }
    let means = ratios.map { ratio in
      Cell(.percent(ReportInput.mean(team.map { ratio.share($0.funnel) })))
    }
    rows.append(Row([Cell(.words(.teamMean))] + means, kind: .mean))
    let targets = ratios.map { Cell(.share(input.state.settings.targets.target($0), of: 100)) }
    rows.append(Row([Cell(.words(.target))] + targets, kind: .target))
    return Body(
      columns: [Column("consultant", .consultantColumn)] + ratios.map { Figure($0).column }, rows: rows,
      notes: [
        Phrase(
          zh: "▲ 最好  ▼ 最差；战败、逾期、退订以低为好。团队均值：有数的顾问各算一份",
          en:
            "▲ best  ▼ worst; of loss, overdue and cancel the lowest is best. Team mean: each who has any counts alike")
      ])
  }
}

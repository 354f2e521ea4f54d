import Supervision
import Terminal

extension Dashboard {
  /// Goes to the Reports board, and has the facts of its span gathered.
  mutating func toReports(_ world: World) -> [Effect] {
    focus = .reports
    return gather(world)
  }

  /// Has the facts of the span shown and the one before gathered.
  private func gather(_ world: World) -> [Effect] {
    let span = sight(of: world).reportSpan
    return [.gather(ReportSpan(span.moved(by: -1, lens.reports.unit).first, span.last))]
  }

  /// Shows what was gathered.
  public mutating func gathered(_ facts: ReportFacts, of span: ReportSpan, _ world: World) {
    lens.reports.gathered = GatheredFacts(facts, of: span)
    settle(world)
  }

  /// Says where a report was written to, or why it was not.
  public mutating func exported(_ words: Phrase, isDone: Bool, _ world: World) {
    toast = Toast(isDone ? .done : .refused, words, now: world.now)
  }

  /// Does what belongs to the Reports board.
  mutating func report(_ action: Action, _ world: World, _ sight: Sight) -> [Effect] {
    switch action {
    case .toReports: return toReports(world)
    case .reportBefore, .reportAfter:
      let span = sight.reportSpan.moved(by: action == .reportBefore ? -1 : 1, lens.reports.unit)
      let today = sight.state.businessDay(of: sight.now)
      guard span.first <= today else {
        toast = Toast(.remark, Phrase(zh: "已是当前一段", en: "this is the one under way"), now: world.now)
        return []
      }
      lens.reports.span = span.first <= today && today <= span.last ? nil : span
      return gather(world)
    case .reportUnit:
      let held = min(sight.reportSpan.last, sight.state.businessDay(of: sight.now))
      lens.reports.unit = lens.reports.unit.next
      let span = ReportSpan(lens.reports.unit, holding: held)
      let today = sight.state.businessDay(of: sight.now)
      lens.reports.span = span.first <= today && today <= span.last ? nil : span
      return gather(world)
    case .reportGrouping:
      guard let usual = shownReport(sight)?.grouping else {
        toast = Toast(
          .refused, Phrase(zh: "这份报表不分组；2、3、4、12、13 可以", en: "this report is not parted; 2, 3, 4, 12 and 13 are"),
          now: world.now)
        return []
      }
      let all = ReportGrouping.allCases
      let now = lens.reports.grouping ?? usual
      lens.reports.grouping = all[((all.firstIndex(of: now) ?? 0) + 1) % all.count]
    case .reportDefinitions:
      lens.reports.showsDefinitions.toggle()
      lens.reports.showsChart = false
    case .reportChart:
      lens.reports.showsChart.toggle()
      lens.reports.showsDefinitions = false
    case .reportExport:
      guard let number = shownReport(sight) else { return [] }
      return [.export(sight.report(number))]
    case .reportTargets: return take(.form(.report(.targets(shownConsultant(sight)))), world)
    case .agreeCoaching:
      guard let id = shownConsultant(sight) else {
        toast = Toast(
          .refused, Phrase(zh: "先选一位顾问：Enter 打开其页面", en: "choose a consultant first: Enter opens their page"),
          now: world.now)
        return []
      }
      return take(.form(.report(.agree(id))), world)
    default: break
    }
    return []
  }

  /// The report shown; nil on a consultant's page.
  private func shownReport(_ sight: Sight) -> QCSReport? {
    switch lens.reports.place {
    case .list: if case .report(let number)? = selection(in: .reports, sight)?.row { number } else { nil }
    case .table(let number): number
    case .coaching(let number): number
    }
  }

  /// The consultant that the page or the selected row is about.
  private func shownConsultant(_ sight: Sight) -> StaffID? {
    switch selection(in: .reports, sight)?.row {
    case .person(let id)?: return id
    case .reportRow(let number, let index)?:
      let rows = sight.report(number).body
      return rows.indices.contains(index) ? rows[index].consultant : nil
    default: return nil
    }
  }

  /// What Enter does on the board: from the list into a report, from a row to its consultant or customer.
  mutating func openReport(_ row: RowID?, _ world: World, _ sight: Sight) -> [Effect] {
    switch row {
    case .report(let number)?: go(to: .table(number))
    case .reportRow(let number, let index)?:
      let rows = sight.report(number).body
      guard rows.indices.contains(index) else { return [] }
      if let card = rows[index].card, sight.state.cards[card] != nil {
        layers.append(.card(CardLayer(subject: .card(card))))
      } else if let id = rows[index].consultant {
        go(to: .coaching(number))
        let place = sight.reportInput().consultants.firstIndex { $0.id == id } ?? 0
        selections[.reports] = Selection(row: .person(id), index: place)
      }
    default: break
    }
    return []
  }

  private mutating func go(to place: ReportsLens.Place) {
    lens.reports.place = place
    (lens.reports.column, lens.reports.showsDefinitions, lens.reports.showsChart) = (0, false, false)
    switch place {
    case .list: break
    case .table, .coaching: selections[.reports] = nil
    }
  }

  /// One level back within the board; false when it is to be left.
  mutating func backOnReports() -> Bool {
    guard focus == .reports else { return false }
    if lens.reports.showsDefinitions || lens.reports.showsChart {
      (lens.reports.showsDefinitions, lens.reports.showsChart) = (false, false)
      return true
    }
    switch lens.reports.place {
    case .list: return false
    case .coaching(let number): go(to: .table(number))
    case .table(let number):
      go(to: .list)
      selections[.reports] = Selection(row: .report(number), index: number.rawValue - 1)
    }
    return true
  }

  /// What left and right do on the board; false for other keys.
  mutating func moveOnReports(_ action: Action, _ sight: Sight) -> Bool {
    guard focus == .reports else { return false }
    switch (action, lens.reports.place) {
    case (.right, .list):
      guard let number = shownReport(sight) else { return true }
      go(to: .table(number))
    case (.left, .table) where lens.reports.column == 0, (.left, .coaching): _ = backOnReports()
    case (.left, .table): lens.reports.column -= 1
    case (.right, .table(let number)):
      lens.reports.column = min(lens.reports.column + 1, max(sight.report(number).columns.count - 2, 0))
    default: return false
    }
    return true
  }
}

import Supervision
import Terminal

/// Consultants' day plans 顾问计划 (QC-S report 1): each consultant with what is planned, and where they are now.
enum PlansPage {
  /// One line: a consultant, or an item of the plan.
  enum Line {
    case person(PlanStanding)
    case item(PlanItem)

    /// The row it is.
    var row: RowID {
      switch self {
      case .person(let standing): .planner(standing.person.id)
      case .item(let item): .duty(.plan(item.id))
      }
    }
  }

  /// The lines from the top.
  static func lines(_ sight: Sight) -> [Line] {
    let day = sight.state.businessDay(of: sight.now)
    // What days before left, which nobody closed, comes first.
    let old = sight.state.unfinishedPlans(upTo: day).filter { $0.day < day }
    return old.map { .item($0) }
      + sight.state.planStandings(on: day).flatMap { standing in
        [.person(standing)] + standing.items.map { .item($0) }
      }
  }

  /// Draws everybody's plan.
  static func draw(_ screen: inout Screen, _ view: PaneView, _ selection: Int?, in body: Rect) {
    let lines = lines(view.sight)
    view.drawPage(
      &screen, table(lines, view), selection, in: body,
      empty: view.nothing(
        Phrase(zh: "今天没有顾问上班", en: "No consultant works today"), "1 a",
        Phrase(zh: "添加员工", en: "adds somebody to the staff")))
  }

  private static func table(_ lines: [Line], _ view: PaneView) -> RowTable {
    var table = RowTable(rows: lines.count)
    table.add(
      lines.map { line in
        switch line {
        case .person(let standing):
          return [
            Span(
              standing.items.isEmpty ? "○" : standing.check == nil ? "▾" : "✓", standing.check == nil ? .accent : .good)
          ]
        case .item(let item): return [Span("  "), mark(item, view)]
        }
      })
    table.add(
      least: 8, wanted: 16, most: 24, heading: view.words(Phrase(zh: "顾问、时间", en: "who, time")),
      lines.map { line in
        switch line {
        case .person(let standing): [Span(view.words(standing.person.phrase), .strong)]
        case .item(let item) where item.day < view.state.businessDay(of: view.now):
          [Span(view.words(view.state.name(of: item.details.staff)), .strong), Span(" \(item.day)", .bad)]
        case .item(let item): [Span(item.details.time?.text ?? view.words(Phrase(zh: "当日", en: "today")), .muted)]
        }
      })
    table.add(
      least: 6, most: 14, heading: view.words(Phrase(zh: "事项", en: "what")),
      lines.map { line in
        switch line {
        case .person(let standing):
          standing.items.isEmpty
            ? [Span(view.words(Phrase(zh: "无计划", en: "no plan")), .warning)]
            : [Span("\(standing.done)/\(standing.items.count)", standing.open == 0 ? .good : .text)]
        case .item(let item): [Span(view.words(item.details.kind.name), item.isOpen ? .text : .muted)]
        }
      })
    table.add(
      least: 8, most: 20, heading: view.words(Phrase(zh: "客户", en: "customer")),
      lines.map { line in
        switch line {
        case .person(let standing):
          let place = view.state.place(of: standing.person.id, at: view.now)?.name
          return [Span(place.map { view.words($0) } ?? "", .accent)]
        case .item(let item):
          let name = view.lens.masksCustomers ? Masked.name(item.details.customer) : item.details.customer
          return [Span(name, item.isOpen ? .text : .muted)]
        }
      })
    table.add(
      heading: view.words(Phrase(zh: "级", en: "lvl")),
      lines.map { line in
        guard case .item(let item) = line else { return [] }
        return [Span(item.details.level?.rawValue ?? "", .muted)]
      })
    table.add(
      rank: 1, least: 10, most: 60, heading: view.words(Phrase(zh: "结果、说明", en: "what came of it")),
      lines.map { line in
        switch line {
        case .person(let standing):
          standing.check.map { check in
            [
              Span(
                view.words(
                  Phrase(zh: "\(check.by) \(check.at.time) 已核对", en: "checked by \(check.by) \(check.at.time)")), .good)
            ]
          } ?? []
        case .item(let item): remark(item, view)
        }
      })
    return table
  }

  private static func mark(_ item: PlanItem, _ view: PaneView) -> Span {
    switch item.standing {
    case .done: return Span("✓", .good)
    case .explained: return Span("–", .muted)
    case .open:
      switch view.state.standing(ofPlan: item, at: view.now) {
      case .late: return Span("!", .bad)
      case .soon: return Span("◐", .warning)
      default: return Span("○", .muted)
      }
    }
  }

  private static func remark(_ item: PlanItem, _ view: PaneView) -> [Span] {
    switch item.standing {
    case .done(let check):
      return [Span("\(check.at.time)" + (check.note.isEmpty ? "" : " \(check.note)"), .muted)]
    case .explained(let check): return [Span(check.note, .muted)]
    case .open:
      let moved = item.moves > 0 ? view.words(Phrase(zh: "顺延 \(item.moves) 次 ", en: "moved on \(item.moves)× ")) : ""
      if case .late(let late) = view.state.standing(ofPlan: item, at: view.now) {
        let words = Phrase(zh: "过了 \(late.words.zh) ", en: "\(late.words.en) ago ")
        return [Span(view.words(words), .bad), Span(moved, .warning), Span(item.details.note, .muted)]
      }
      return [Span(moved, .warning), Span(item.details.note, .muted)]
    }
  }
}

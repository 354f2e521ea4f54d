import Supervision
import Terminal

/// Ad-hoc tasks 临时任务: those still to be done or told first, by when they are due.
enum TasksPage {
  /// Draws the tasks.
  static func draw(_ screen: inout Screen, _ view: PaneView, _ selection: Int?, in body: Rect) {
    view.drawPage(
      &screen, table(view.sight.arranged(view.state.allTasks, in: .today) { .duty(.task($0.id)) }, view), selection,
      in: body,
      empty: view.nothing(
        Phrase(zh: "没有临时任务", en: "No ad-hoc task"), "a",
        Phrase(zh: "记下一件：谁交办、谁做、何时前", en: "writes one down: who asked, who does it, by when")))
  }

  private static func table(_ tasks: [AdHocTask], _ view: PaneView) -> RowTable {
    let today = view.state.businessDay(of: view.now)
    var table = RowTable(rows: tasks.count)
    table.add(tasks.map { [mark($0, today)] })
    table.add(heading: view.words(Phrase(zh: "编号", en: "no.")), tasks.map { [Span("\($0.id)", .muted)] })
    table.add(
      heading: view.words(Phrase(zh: "期限", en: "by")),
      tasks.map { task in
        let isLate = task.isOpen && task.due.day < today
        let (_, month, day) = task.due.day.date
        let date =
          task.due.day == today
          ? view.words(Phrase(zh: "今天", en: "today")) : view.words(Phrase(zh: "\(month)/\(day)", en: "\(day)/\(month)"))
        return [Span(date + (task.due.time.map { " \($0)" } ?? ""), isLate ? .bad : .muted)]
      })
    table.add(
      least: 12, wanted: 24, most: 70, heading: view.words(Phrase(zh: "任务", en: "task")),
      tasks.map { [Span($0.what, $0.isOver ? .muted : .text)] })
    table.add(
      rank: 1, least: 6, most: 16, heading: view.words(Phrase(zh: "谁做", en: "who")), tasks.map { [Span($0.owner)] })
    table.add(
      rank: 1, least: 6, most: 16, heading: view.words(Phrase(zh: "交办人", en: "asked by")),
      tasks.map { [Span($0.askedBy, .muted)] })
    table.add(
      rank: 1, least: 8, most: 40, heading: view.words(Phrase(zh: "状况", en: "stands")), tasks.map { stands($0, view) })
    return table
  }

  private static func mark(_ task: AdHocTask, _ today: CivilDay) -> Span {
    switch task.standing {
    case .open: task.due.day < today ? Span("!", .bad) : Span("○", .muted)
    case .done: task.isOver ? Span("✓", .good) : Span("◐", .warning)
    case .reported: Span("✓", .good)
    case .withdrawn: Span("–", .faint)
    }
  }

  private static func stands(_ task: AdHocTask, _ view: PaneView) -> [Span] {
    func said(_ words: Phrase, _ check: DutyCheck) -> [Span] {
      [
        Span(
          "\(view.words(words)) \(check.at.time) \(check.by)" + (check.note.isEmpty ? "" : " · \(check.note)"), .muted)
      ]
    }
    switch task.standing {
    case .open: return []
    case .done(let check):
      return task.isOver
        ? said(Phrase(zh: "完成", en: "done"), check)
        : [Span(view.words(Phrase(zh: "待回报\(task.askedBy)", en: "tell \(task.askedBy)")), .warning)]
    case .reported(let check): return said(Phrase(zh: "已回报", en: "told"), check)
    case .withdrawn(let check): return said(Phrase(zh: "撤回", en: "withdrawn"), check)
    }
  }
}

import Supervision
import Terminal

/// The grid of the Week board: consultants down, days across, and at the right who worked and stood how much.
struct WeekGrid {
  /// The week.
  let sheet: WeekSheet
  /// What the board may look at.
  let view: PaneView
  /// The selected cell; nil without people.
  let selected: CellID?
  private let columns: Columns

  /// Where the columns lie.
  private struct Columns {
    let name: Int
    let mark: Int
    let day: Int
    let days: Range<Int>
    let figures: Int
    let width: Int

    func x(of day: Int) -> Int { 1 + name + (day - days.lowerBound) * self.day }
    /// Where the figures begin, at the right.
    var end: Int { width - figures - 1 }
  }

  /// The grid in so many cells.
  init(_ sheet: WeekSheet, _ view: PaneView, selected: CellID?, width: Int) {
    self.sheet = sheet
    self.view = view
    self.selected = selected
    let widest = sheet.rows.reduce(8) { max($0, TextWidth.cells($1.person.name(in: view.language))) }
    let name = min(widest, width >= 150 ? 20 : width >= 100 ? 14 : width >= 60 ? 10 : 8) + 1
    let marks = sheet.rows.flatMap { $0.cells.map { $0.mark(view.language, isPast: false).cells } }
    let mark = min(max(marks.max() ?? 1, 1), 4)
    let figures = width >= 150 ? 30 : width >= 70 ? 9 : 0
    let room = width - 2 - name - figures
    let least = mark + 3
    let day = max(min(room / 7, 27), least)
    let shown = min(max(room / day, 1), 7)
    let chosen = selected.map { $0.day.number - sheet.monday.number } ?? sheet.today ?? 0
    let first = min(max(chosen - shown / 2, 0), 7 - shown)
    columns = Columns(
      name: name, mark: mark, day: day, days: first..<first + shown, figures: figures, width: width)
  }

  /// Draws the heading, the people in the window, and a line that says how the door is planned each day.
  func draw(_ screen: inout Screen, in rect: Rect, window: ListWindow) {
    guard rect.height > 0 else { return }
    let height = min(window.height + 2, rect.height)
    if let today = sheet.today, columns.days.contains(today) {
      screen.tint(
        Rect(x: rect.x + columns.x(of: today), y: rect.y, width: columns.day, height: height),
        surface: .selectedUnfocused)
    }
    screen.within(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1)) { heading(&$0) }
    for (line, index) in window.visible.enumerated() where line + 1 < rect.height {
      screen.within(Rect(x: rect.x, y: rect.y + 1 + line, width: rect.width, height: 1)) { row(&$0, index) }
    }
    guard rect.height >= height, window.height + 1 < rect.height else { return }
    screen.within(Rect(x: rect.x, y: rect.y + window.visible.count + 1, width: rect.width, height: 1)) { door(&$0) }
  }

  private func heading(_ screen: inout Screen) {
    let week = Phrase(zh: "第 \(sheet.monday.weekNumber) 周", en: "W\(sheet.monday.weekNumber)")
    screen.put(view.words(week), at: Point(x: 1, y: 0), style: .muted, width: columns.name - 1)
    for index in columns.days {
      let day = sheet.days[index].day
      let isSelected = day == selected?.day
      let words = "\(day.weekday.name[view.language]) \(day.date.day)"
      let style: Style = index == sheet.today ? .badge : isSelected ? Style.accent.bold() : .muted
      let place = Point(x: columns.x(of: index) + 1, y: 0)
      screen.put(words, at: place, style: style, width: columns.day - 1)
    }
    let x = columns.end
    if columns.figures >= 30 {
      screen.put(
        view.words(Phrase(zh: "工时", en: "hours")), at: Point(x: x, y: 0), style: .muted, width: 6, align: .trailing)
      screen.put(
        view.words(Phrase(zh: "门岗 近四周 + 本周", en: "door, 4 weeks + this")), at: Point(x: x + 8, y: 0), style: .muted,
        width: 22)
    } else if columns.figures > 0 {
      screen.put(
        view.words(Phrase(zh: "工时", en: "hrs")), at: Point(x: x, y: 0), style: .muted, width: 4, align: .trailing)
      screen.put(
        view.words(Phrase(zh: "门岗", en: "door")), at: Point(x: x + 4, y: 0), style: .muted, width: 5, align: .trailing)
    }
  }

  private func row(_ screen: inout Screen, _ index: Int) {
    let row = sheet.rows[index]
    let isSelected = row.person.id == selected?.staff
    let style: Style = isSelected ? .strong : row.person.title == .consultant ? .text : .muted
    screen.put(row.person.name(in: view.language), at: Point(x: 1, y: 0), style: style, width: columns.name - 1)
    for day in columns.days {
      let cell = row.cells[day]
      let place = Rect(x: columns.x(of: day), y: 0, width: columns.day, height: 1)
      let isChosen = cell.id == selected
      if isChosen {
        screen.tint(place, surface: view.isFocused ? .selected : .selectedUnfocused)
        screen.put(view.isFocused ? "▌" : "▏", at: place.origin, style: view.isFocused ? .accent : .muted)
      }
      let isPast = sheet.today.map { day < $0 } ?? (sheet.days[day].day < view.today)
      screen.put(
        cell.spans(
          view.language, mark: columns.mark, in: columns.day - 1, opening: view.state.settings.opening, isPast: isPast),
        at: Point(x: place.x + 1, y: 0), width: columns.day - 1)
    }
    figures(&screen, row)
  }

  private func figures(_ screen: inout Screen, _ row: WeekSheet.Row) {
    let x = columns.end
    guard columns.figures > 0 else { return }
    let isLong = columns.figures >= 30
    if row.work.count > 0 {
      screen.put(
        row.work.hoursText, at: Point(x: x, y: 0), style: .muted, width: isLong ? 6 : 4, align: .trailing)
    }
    guard row.person.title == .consultant else { return }
    guard isLong else {
      screen.put(row.share.past.hoursText, at: Point(x: x + 4, y: 0), width: 5, align: .trailing)
      return
    }
    let most = sheet.rows.reduce(1) { max($0, $1.share.all.count) }
    let width = 12
    let stood = row.share.past.count * width / most
    let all = row.share.all.count * width / most
    let mean = min(sheet.week.meanDoorTime.count * width / most, width - 1)
    let bar = (0..<width).map { cell in
      if cell == mean { return Span(cell < all ? "╋" : "┼", .accent) }
      return cell < all ? Span("━", cell < stood ? .chart : .chartNow) : Span("─", .faint)
    }
    screen.put(bar, at: Point(x: x + 8, y: 0), width: width)
    screen.put(row.share.past.hoursText, at: Point(x: x + 8 + width, y: 0), width: 5, align: .trailing)
    guard row.share.planned.count > 0 else { return }
    screen.put("+" + row.share.planned.hoursText, at: Point(x: x + 14 + width, y: 0), style: .muted, width: 4)
  }

  private func door(_ screen: inout Screen) {
    screen.put(
      view.words(Phrase(zh: "门口", en: "door")), at: Point(x: 1, y: 0), style: .muted, width: columns.name - 1)
    for index in columns.days {
      let day = sheet.days[index]
      let gap = day.uncovered
      let spans: [Span]
      if let shut = day.shut {
        let word = Span(view.words(Phrase(zh: "休", en: "shut")), .muted)
        spans = .longest(of: [[Span(view.words(shut), .muted)], [word], [Span("–", .faint)]], in: columns.day - 1)
      } else if !day.isPlanned {
        spans = [Span("·", .faint)]
      } else if gap.count == 0 {
        spans = [Span("✓", .good)]
      } else {
        let hours = gap.hoursText
        spans = .longest(
          of: [
            [Span("! ", .bad), Span(view.words(Phrase(zh: "缺 \(hours) 时", en: "\(hours) h short")), .bad)],
            [Span("! \(hours)", .bad)], [Span("!", .bad)],
          ], in: columns.day - 1)
      }
      screen.put(spans, at: Point(x: columns.x(of: index) + 1, y: 0), width: columns.day - 1)
    }
  }
}

extension PaneView {
  /// The business day under way.
  var today: CivilDay { state.businessDay(of: now) }
}

import Supervision
import Terminal

/// Traffic 客流: who came by which channel, and whether that is usual.
enum TrafficPane: Pane {
  static let id = PaneID.traffic
  static let title = Phrase(zh: "客流", en: "Traffic")

  static func rows(_ sight: Sight) -> [RowID] {
    if let channel = sight.lens.sheet { return SheetPage.rows(channel, sight.state, at: sight.now) }
    return sight.state.settings.channels.map { .channel($0.id) }
  }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    if let channel = view.lens.sheet { return SheetPage.draw(&screen, view, channel) }
    let day = view.state.traffic(on: view.state.businessDay(of: view.now))
    let curve = curve(day, view)
    let width = screen.size.columns
    let count = day.channels.count
    let selection = view.selection.flatMap { id in
      day.channels.firstIndex { RowID.channel($0.channel.id) == id }
    }
    let inner = Rect(x: 1, y: 1, width: max(width - 2, 0), height: max(screen.size.rows - 2, 0))
    let parts = parts(of: inner, channels: count)
    let window = ListWindow(count: count, selection: selection, height: parts.list.height)
    let isCharted = parts.chart.height > 2
    frame(
      view, detail: .longest(of: standing(day, view), in: detailRoom(width, view)),
      foot: foot(day, view, isCharted: isCharted, in: width - 6), scroll: window.thumb
    ).draw(&screen, in: screen.bounds)
    guard count > 0 else {
      let words = Phrase(zh: "还没有设渠道", en: "No channel is set")
      return drawEmpty(&screen, in: inner, [[Span(view.words(words))]])
    }
    let table = table(day, curve, view)
    drawTable(&screen, view, table, window: window, selection: selection, in: parts.list)
    guard parts.chart.height > 0 else { return }
    if day.people.total == 0, day.usual == nil {
      return drawEmpty(&screen, in: parts.chart, nobody(day, view, rows: parts.chart.height))
    }
    let used = TrafficChart(curve: curve, isLarge: parts.chart.height >= 8).draw(&screen, in: parts.chart)
    let beside = parts.chart.cutLeft(used + 2).rest
    let under = parts.list.cutTop(count + 1).rest
    drawFigures(&screen, day, curve, view, in: under.height > 1 ? under.cutLeft(1).rest : beside)
  }

  static func summary(_ view: PaneView) -> [Span] {
    let day = view.state.traffic(on: view.state.businessDay(of: view.now))
    let words = standing(day, view)
    let line = curve(day, view).line(day.people, in: 16)
    return .longest(of: [words[0] + [Span("  ")] + line, words[0]] + words, in: 40)
  }

  /// Who is here and who waits, then what the chart's marks mean.
  private static func foot(_ day: TrafficDay, _ view: PaneView, isCharted: Bool, in room: Int) -> [Span] {
    let visits =
      view.state.openVisits.isEmpty ? [] : [Span].longest(of: VisitsBoard.standing(view, isLong: false), in: room)
    guard isCharted else { return visits }
    let legend = legend(day, view, in: room - (visits.isEmpty ? 0 : visits.cells + 3))
    return visits.isEmpty || legend.isEmpty ? visits + legend : visits + [Span(" · ", .faint)] + legend
  }

  /// The list of channels and the curve: beside each other in a low wide pane, else under each other.
  private static func parts(of inside: Rect, channels: Int) -> (list: Rect, chart: Rect) {
    if inside.width >= 62, inside.height >= 3, inside.height < channels + 8 {
      let (list, rest) = inside.cutLeft(min(max(inside.width * 2 / 5, 28), 44))
      return (list, rest.inset(horizontal: 1, vertical: 0))
    }
    guard inside.height > channels else {
      return (inside, Rect(x: inside.x, y: inside.bottom, width: 0, height: 0))
    }
    let (list, rest) = inside.cutTop(channels)
    // With room to spare a blank row parts the two.
    let chart = rest.height >= 6 ? rest.cutTop(1).rest : rest
    return (list, chart.inset(horizontal: 1, vertical: 0))
  }

  private static func curve(_ day: TrafficDay, _ view: PaneView) -> TrafficCurve {
    TrafficCurve(
      day, opening: view.state.settings.opening, now: day.day == view.now.day ? view.now.time : nil)
  }

  private static func table(_ day: TrafficDay, _ curve: TrafficCurve, _ view: PaneView) -> RowTable {
    let total = day.people.total
    var table = RowTable(rows: day.channels.count)
    let keys = day.channels.reduce(0) { max($0, TextWidth.cells($1.channel.key)) }
    table.add(
      least: keys + 5, most: keys + 18,
      day.channels.map {
        [Span(TextWidth.pad($0.channel.key, to: keys + 1), .key), Span(view.words($0.channel.name))]
      })
    table.add(
      least: 3, align: .trailing,
      day.channels.map { channel in
        let count = channel.people.total
        return [Span(TextWidth.pad("\(count)", to: 3, align: .trailing), count > 0 ? .strong : .faint)]
      })
    table.add(
      rank: 3, align: .trailing,
      day.channels.map { channel in
        guard total > 0, channel.people.total > 0 else { return [] }
        return [Span("\(Int((Double(channel.people.total) / Double(total) * 100).rounded()))%", .muted)]
      })
    let hours = curve.stretches(of: 2).count
    table.add(rank: 2, least: curve.stretches(of: 4).count, wanted: hours, most: hours) { row, width in
      curve.line(day.channels[row].people, in: width)
    }
    return table
  }

  private static func nobody(_ day: TrafficDay, _ view: PaneView, rows: Int) -> [[Span]] {
    guard let first = day.channels.first?.channel else { return [] }
    let words = Phrase(zh: "计一位\(first.name.zh)客户", en: "counts one \(first.name.en)")
    let how = [Span("\(first.key) ", .key), Span(view.words(words), .muted)]
    guard rows > 1 else { return [how] }
    return [[Span(view.words(Phrase(zh: "今天还没有客流", en: "Nobody counted yet today")))], how]
  }
}

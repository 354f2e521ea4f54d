import Supervision
import Terminal

/// The day's curve drawn as bars, with what is usual as a mark over each, and hours under them.
struct TrafficChart {
  let curve: TrafficCurve
  /// Whether there is room to spare for numbers.
  let isLarge: Bool

  /// Draws into a rectangle of any size; gives the cells across that it used.
  @discardableResult
  func draw(_ screen: inout Screen, in rect: Rect) -> Int {
    guard rect.height > 0, rect.width > 0 else { return 0 }
    let scaled = rect.height >= 5 && rect.width >= 30
    let all = curve.stretches(of: 1)
    let axis = scaled ? String(peak(all)).count + 2 : 0
    let (left, area) = rect.cutLeft(axis)
    let stretches = curve.stretches(fitting: area.width)
    let bars = stretches.map { BarChart.Bar($0.people.map(Double.init), usual: $0.usual, isNow: $0.isNow) }
    let (hours, plot) = rect.height >= 2 ? area.cutBottom(1) : (Rect(x: 0, y: 0, width: 0, height: 0), area)
    var chart = BarChart(bars, gap: area.width >= stretches.count * 3 ? 1 : 0)
    let top = Double(max(peak(stretches), 4))
    // Numbers on the bars want a row over the highest.
    chart.isNumbered = isLarge && plot.height >= 6
    chart.maximum = chart.isNumbered ? top * Double(plot.height) / Double(plot.height - 1) : top
    let places = chart.places(in: plot)
    if plot.height >= 3 {
      chart.draw(&screen, in: plot)
    } else {
      drawLow(&screen, stretches, places, top: top)
    }
    if scaled {
      drawScale(&screen, in: Rect(x: left.x, y: plot.y, width: axis, height: plot.height), top: chart.maximum ?? top)
    }
    drawHours(&screen, stretches, places, in: hours)
    return (places.last?.right ?? rect.x) - rect.x
  }

  private func peak(_ stretches: [TrafficCurve.Stretch]) -> Int {
    stretches.reduce(0) { max($0, $1.people ?? 0, Int(($1.usual ?? 0).rounded(.up))) }
  }

  /// In one or two rows marks would be lost among the bars: what is still to come shows what is usual instead.
  private func drawLow(
    _ screen: inout Screen, _ stretches: [TrafficCurve.Stretch], _ places: [Rect], top: Double
  ) {
    let bars = stretches.map { stretch in
      BarChart.Bar(stretch.people.map(Double.init), isNow: stretch.isNow)
    }
    guard let first = places.first, let last = places.last else { return }
    let area = Rect(x: first.x, y: first.y, width: last.right - first.x, height: first.height)
    var chart = BarChart(bars, maximum: top, gap: places.count > 1 ? places[1].x - first.right : 0)
    chart.isNumbered = false
    chart.draw(&screen, in: area)
    for (stretch, place) in zip(stretches, places) where stretch.people == nil {
      let text = Sparkline.text([stretch.usual ?? 0], maximum: top * Double(max(place.height, 1)))
      screen.put(
        String(repeating: text, count: place.width), at: Point(x: place.x, y: place.bottom - 1), style: .chartUsual)
    }
  }

  /// Round numbers at the left, each beside the row in which a bar of that height ends.
  private func drawScale(_ screen: inout Screen, in rect: Rect, top: Double) {
    guard top > 0, rect.height > 0 else { return }
    let marks = max(rect.height / 2, 1)
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].first { top / Double($0) <= Double(marks) } ?? Int(top)
    for value in stride(from: step, through: Int(top), by: max(step, 1)) {
      let row = rect.height - Int((Double(value) / top * Double(rect.height)).rounded(.up))
      let place = Point(x: rect.x, y: rect.y + max(row, 0))
      screen.put("\(value)", at: place, style: .faint, width: rect.width - 1, align: .trailing)
    }
  }

  private func drawHours(
    _ screen: inout Screen, _ stretches: [TrafficCurve.Stretch], _ places: [Rect], in rect: Rect
  ) {
    guard rect.height > 0 else { return }
    let now = zip(stretches, places).first { $0.0.isNow }?.1
    var free = rect.x
    for (stretch, place) in zip(stretches, places) where stretch.start.minutes % 60 == 0 {
      guard place.x >= free, place.x + 2 <= rect.right else { continue }
      if let now, now.x < place.x + 2, now.right > place.x { continue }
      screen.put(stretch.start.hourText, at: Point(x: place.x, y: rect.y), style: .muted)
      free = place.x + 4
    }
    if let now {
      screen.put("▲", at: Point(x: now.x, y: rect.y), style: .accent, width: now.width, align: .center)
    }
  }
}

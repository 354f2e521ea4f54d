import Supervision
import Terminal

/// The facts of a page in the room there is: figures and what they count as large as they fit, lines of words below.
struct LiveBody {
  let sheet: LiveSheet
  let language: Language

  /// Draws it into the whole of the current clip.
  func draw(_ screen: inout Screen) {
    let size = screen.size
    guard size.rows > 0, size.columns > 0 else { return }
    let lines = sheet.lines.isEmpty ? [LiveSheet.Fact(label: .empty, text: sheet.empty, tone: .quiet)] : sheet.lines
    guard !sheet.facts.isEmpty else { return drawWords(&screen, lines, in: screen.bounds) }
    guard let plan = plan(in: size) else { return drawSmall(&screen) }
    let free = max(size.rows - plan.height, 0)
    let hasLines = !sheet.lines.isEmpty || !sheet.empty[language].isEmpty
    let top = hasLines ? min(free / 3, 3) : free / 2
    if plan.isStacked {
      drawStacked(&screen, plan, top: top)
    } else {
      drawAbreast(&screen, plan, top: top)
    }
    let used = min(top + plan.height + 1, size.rows)
    if hasLines {
      drawWords(&screen, lines, in: Rect(x: 0, y: used, width: size.columns, height: size.rows - used))
    }
  }

  /// How many facts stand there and how many of them with large labels, by which two rooms are compared.
  func standing(in size: Size) -> [Int] {
    guard let plan = plan(in: size) else { return [] }
    return [plan.facts.count, plan.facts.count { plan.hasBigLabels && isBig($0) }]
  }

  /// How the facts lie: under each other or abreast in rows, and how large.
  struct Plan: Equatable {
    var isStacked: Bool
    var rows: [[Int]]
    var scale: Int
    var hasBigLabels: Bool
    /// Rows a row of facts takes, with what parts it from the next.
    var step: Int
    /// The facts, the most important first.
    var facts: [Int] { rows.flatMap { $0 } }
    /// Rows all of them take.
    var height: Int { rows.count * step - 1 }
  }

  /// The plan that shows most: labels as large as figures before small ones, all facts before three, large before small.
  private func plan(in size: Size) -> Plan? {
    let all = sheet.facts.count
    guard all > 0 else { return nil }
    let least = min(all, 3)
    // In a meeting the lines are what is talked about; elsewhere they only add to the facts.
    let (some, none) = (min(sheet.lines.count, 3), 0)
    let order =
      sheet.timer == nil
      ? [(true, some), (true, none), (false, some), (false, none)]
      : [(true, some), (false, some), (true, none), (false, none)]
    for (hasBigLabels, spare) in order {
      for count in stride(from: all, through: hasBigLabels ? least : all, by: -1) {
        for scale in stride(from: 4, through: 1, by: -1) {
          for plan in plans(Array(0..<count), scale, hasBigLabels, columns: size.columns) {
            let below = spare == 0 ? 0 : 1 + spare * (scale > 1 ? 2 : 1)
            if plan.height + below <= size.rows { return plan }
          }
        }
      }
    }
    return nil
  }

  private func plans(_ facts: [Int], _ scale: Int, _ hasBigLabels: Bool, columns: Int) -> [Plan] {
    let figures = facts.map { figureHeight($0, scale) }.max() ?? 0
    let labels = hasBigLabels ? facts.map { label($0)?.height ?? 1 }.max() ?? 1 : 1
    var plans: [Plan] = []
    if !hasBigLabels || facts.allSatisfy({ label($0) != nil }), let rows = rows(facts, columns, scale, hasBigLabels) {
      let gap = hasBigLabels ? 3 : scale > 1 ? 3 : 2
      plans.append(
        Plan(
          isStacked: false, rows: rows, scale: scale, hasBigLabels: hasBigLabels, step: figures + labels - 1 + gap))
    }
    // Under each other a label that is too long may be small, as long as most are not.
    let wide = facts.map { figureWidth($0, scale) }.max() ?? 0
    let fits = facts.count { (label($0)?.width ?? .max) <= columns - wide - Self.gap }
    let small = facts.map { TextWidth.cells(sheet.facts[$0].label[language]) }.max() ?? 0
    if hasBigLabels, fits * 2 > facts.count, small + Self.gap + wide <= columns {
      plans.append(
        Plan(
          isStacked: true, rows: facts.map { [$0] }, scale: scale, hasBigLabels: true, step: max(figures, labels) + 1))
    }
    return plans
  }

  /// Cells between a label and its figure.
  private static let gap = 3

  /// The facts in as few rows as they fit into, each row about as full; nil when one is wider than all there is.
  private func rows(_ facts: [Int], _ columns: Int, _ scale: Int, _ hasBigLabels: Bool) -> [[Int]]? {
    let widths = facts.map { width($0, scale, hasBigLabels) }
    let gap = Self.leastGap(scale, hasBigLabels)
    for count in 1...max(facts.count, 1) {
      let each = (facts.count + count - 1) / count
      let rows = stride(from: 0, to: facts.count, by: each).map { Array($0..<min($0 + each, facts.count)) }
      let fits = rows.allSatisfy { row in row.reduce(0) { $0 + widths[$1] } + gap * (row.count - 1) <= columns }
      if fits { return rows.map { $0.map { facts[$0] } } }
    }
    return nil
  }

  /// Cells between two facts: letters of one stand `scale` apart, so this has to be clearly more.
  private static func leastGap(_ scale: Int, _ hasBigLabels: Bool) -> Int { max(5 * scale, hasBigLabels ? 8 : 0) }

  private func label(_ fact: Int) -> BigText? { BigText(sheet.facts[fact].label[language]) }

  private func isBig(_ fact: Int) -> Bool { label(fact) != nil }

  private func figureHeight(_ fact: Int, _ scale: Int) -> Int {
    BigText(sheet.facts[fact].text[language], scale: scale)?.height ?? BigFont.rows * scale
  }

  private func figureWidth(_ fact: Int, _ scale: Int) -> Int {
    let text = sheet.facts[fact].text[language]
    // What no font has stands in a band of its own.
    return BigText(text, scale: scale)?.width ?? (TextWidth.cells(text) * 2 + 6)
  }

  private func width(_ fact: Int, _ scale: Int, _ hasBigLabels: Bool) -> Int {
    let small = TextWidth.cells(sheet.facts[fact].label[language])
    return max(figureWidth(fact, scale), hasBigLabels ? label(fact)?.width ?? small : small)
  }

  private func drawAbreast(_ screen: inout Screen, _ plan: Plan, top: Int) {
    for (row, facts) in plan.rows.enumerated() {
      let widths = facts.map { width($0, plan.scale, plan.hasBigLabels) }
      // What is left over goes between them and at both ends alike, but never so that two figures read as one.
      let left = screen.size.columns - widths.reduce(0, +)
      let least = min(Self.leastGap(plan.scale, plan.hasBigLabels), left / max(facts.count - 1, 1))
      let gap = max(left / (facts.count + 1), least, 0)
      var x = max((left - gap * (facts.count - 1)) / 2, 0)
      for (fact, wide) in zip(facts, widths) {
        let high = plan.rows.reduce(0) { max($0, $1.map { figureHeight($0, plan.scale) }.max() ?? 0) }
        let place = Rect(x: x, y: top + row * plan.step, width: wide, height: high)
        drawFigure(fact, &screen, in: place, plan.scale, .center)
        let below = Rect(x: x - gap / 2, y: place.bottom, width: wide + gap / 2 * 2, height: plan.step - high)
        drawLabel(fact, &screen, in: below, plan)
        x += wide + gap
      }
    }
  }

  private func drawLabel(_ fact: Int, _ screen: inout Screen, in rect: Rect, _ plan: Plan) {
    if plan.hasBigLabels, let big = label(fact) {
      let x = rect.x + max((rect.width - big.width) / 2, 0)
      big.draw(&screen, at: Point(x: x, y: rect.y + 1), style: .muted)
    } else {
      screen.putSpaced(
        sheet.facts[fact].label[language], at: Point(x: rect.x, y: rect.y + (plan.scale > 1 ? 1 : 0)), style: .muted,
        width: rect.width, align: .center)
    }
  }

  /// Labels at the left, figures at the right on one line with them, the whole in the middle.
  private func drawStacked(_ screen: inout Screen, _ plan: Plan, top: Int) {
    let figures = plan.facts.map { figureWidth($0, plan.scale) }.max() ?? 0
    let room = screen.size.columns - figures - Self.gap
    let labels =
      plan.facts.map { fact in
        label(fact).flatMap { $0.width <= room ? $0.width : nil } ?? min(width(ofSmall: fact), room)
      }.max() ?? 0
    let gap = min(max(screen.size.columns - labels - figures, Self.gap), 8)
    let x = max((screen.size.columns - labels - gap - figures) / 2, 0)
    for (row, fact) in plan.facts.enumerated() {
      let line = Rect(x: x + labels + gap, y: top + row * plan.step, width: figures, height: plan.step - 1)
      drawFigure(fact, &screen, in: line, plan.scale, .trailing)
      if let big = label(fact), big.width <= room {
        big.draw(&screen, at: Point(x: x, y: line.bottom - big.height), style: .muted)
      } else {
        screen.putSpaced(
          sheet.facts[fact].label[language], at: Point(x: x, y: line.bottom - 1 - line.height / 2), style: .muted,
          width: labels)
      }
    }
  }

  private func width(ofSmall fact: Int) -> Int { TextWidth.cells(sheet.facts[fact].label[language]) }

  private func drawFigure(_ fact: Int, _ screen: inout Screen, in rect: Rect, _ scale: Int, _ align: Alignment) {
    let text = sheet.facts[fact].text[language]
    if let big = BigText(text, scale: scale) {
      let free = max(rect.width - big.width, 0)
      big.draw(
        &screen, at: Point(x: rect.x + (align == .trailing ? free : free / 2), y: rect.bottom - big.height),
        style: sheet.facts[fact].tone.style)
      return
    }
    let band = Rect(x: rect.x + 1, y: rect.y + rect.height / 2 - 1, width: max(rect.width - 2, 0), height: 3)
    screen.fill(band, surface: .selected)
    let words = text.map(String.init).joined(separator: TextWidth.cells(text) * 2 + 4 <= band.width ? "  " : " ")
    screen.put(
      words, at: Point(x: band.x, y: band.y + 1), style: .strong.on(.selected), width: band.width, align: .center)
  }

  /// Lines of words: large where as many as there are, or three of them, fit; else one row each, set apart.
  private func drawWords(_ screen: inout Screen, _ lines: [LiveSheet.Fact], in rect: Rect) {
    guard !rect.isEmpty, !lines.isEmpty else { return }
    if drawBigWords(&screen, lines, in: rect) { return }
    let step = rect.height >= lines.count * 2 ? 2 : 1
    let shown = lines.prefix((rect.height + step - 1) / step)
    let lead = min(shown.map { TextWidth.cells($0.label[language]) }.max() ?? 0, rect.width / 3)
    let widest = shown.map { lead + 2 + TextWidth.cells($0.text[language]) }.max() ?? 0
    let left = rect.x + max((rect.width - widest) / 2, 0)
    for (row, line) in shown.enumerated() {
      let y = rect.y + row * step + (step == 2 && rect.height > shown.count * 2 ? 1 : 0)
      let indent = lead > 0 ? lead + 2 : 0
      screen.put(line.label[language], at: Point(x: left, y: y), style: .strong, width: lead)
      screen.put(
        line.text[language], at: Point(x: left + indent, y: y), style: line.tone.style,
        width: max(rect.right - left - indent, 0))
    }
  }

  private func drawBigWords(_ screen: inout Screen, _ lines: [LiveSheet.Fact], in rect: Rect) -> Bool {
    let least = min(lines.count, 3)
    let fitting = lines.prefix(max(rect.height / 7, 0)).map { line in
      (line, BigText(line.label[language]), BigText(line.text[language]))
    }
    let lead = fitting.map { $0.1?.width ?? 0 }.max() ?? 0
    let indent = lead > 0 ? lead + 8 : 0
    let shown = fitting.prefix { line in
      line.1 != nil && (line.2?.width ?? .max) <= rect.width - indent
    }
    guard shown.count >= least, shown.count == fitting.count || shown.count >= 3 else { return false }
    let widest = shown.map { indent + ($0.2?.width ?? 0) }.max() ?? 0
    let x = rect.x + max((rect.width - widest) / 2, 0)
    let step = min(max(rect.height / max(shown.count, 1), 7), 8)
    for (row, line) in shown.enumerated() {
      let y = rect.y + row * step
      line.1?.draw(&screen, at: Point(x: x, y: y + 6 - (line.1?.height ?? 0)), style: .strong)
      line.2?.draw(&screen, at: Point(x: x + indent, y: y + 6 - (line.2?.height ?? 0)), style: line.0.tone.style)
    }
    return true
  }

  /// Where no figure fits: label and figure, a line each.
  private func drawSmall(_ screen: inout Screen) {
    for (row, fact) in sheet.facts.prefix(screen.size.rows).enumerated() {
      screen.put(
        [Span(fact.text[language] + " ", fact.tone.style.bold()), Span(fact.label[language], .muted)],
        at: Point(x: 0, y: row), width: screen.size.columns)
    }
  }
}

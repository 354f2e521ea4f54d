extension Form {
  /// Rows the form wants in so many columns when nothing is to be hidden.
  public func height(width: Int) -> Int {
    let room = width - labels(in: width) - 4
    return fields.reduce(0) { $0 + 1 + max(Form.lines($1.error, width: room).count, 1) }
  }

  /// Cells the column of labels takes.
  private func labels(in width: Int) -> Int {
    min(fields.reduce(0) { max($0, TextWidth.cells($1.label)) }, max(width / 3, min(8, width)))
  }

  /// What is wrong with a field, with its mark, on as many lines as it takes; the last of three is cut.
  private static func lines(_ error: String?, width: Int) -> [String] {
    guard let error, width > 0 else { return [] }
    let lines = TextWidth.wrap("✗ " + error, width: width)
    guard lines.count > 3 else { return lines }
    let rest = lines.dropFirst(2).joined(separator: " ")
    return [lines[0], lines[1], TextWidth.cut(rest, to: width)]
  }

  /// Draws labels in one column and fields in another; a row under each holds its hint or error.
  ///
  /// With too few rows the remarks give way first, then the fields far from the one that has the keyboard.
  public func draw(_ screen: inout Screen, in rect: Rect) {
    guard !rect.isEmpty, !fields.isEmpty else { return }
    let labels = labels(in: rect.width)
    let roomy = rect.height >= height(width: rect.width)
    // The remark of the field at work stays even when the others lose theirs.
    let errors = fields.map { Form.lines($0.error, width: rect.width - labels - 4) }
    let wanted = fields.indices.contains(focus) ? max(errors[focus].count, 1) : 1
    let remark = roomy ? 0 : min(wanted, rect.height - 1)
    let window = ListWindow(
      count: fields.count, selection: focus, height: roomy ? fields.count : rect.height - remark)
    var y = rect.y
    for index in window.visible {
      let field = fields[index]
      let isFocused = index == focus
      screen.put(isFocused ? "▌" : " ", at: Point(x: rect.x, y: y), style: .accent)
      screen.put(
        field.label, at: Point(x: rect.x + 2, y: y), style: isFocused ? .strong : .muted, width: labels)
      let place = Rect(x: rect.x + labels + 4, y: y, width: rect.width - labels - 4, height: 1).intersection(rect)
      switch field.control {
      case .text(let text):
        text.draw(&screen, in: place, isFocused: isFocused)
        if isFocused, text.cursor == text.text.count, let whole = field.suggestion {
          draw(String(whole.dropFirst(text.text.count)), &screen, in: place)
        }
      case .choice(let choice): choice.draw(&screen, in: place, isFocused: isFocused)
      }
      y += 1
      if roomy || (isFocused && remark > 0) {
        let lines = roomy ? errors[index] : Array(errors[index].prefix(remark))
        for (row, line) in lines.enumerated() {
          screen.put(line, at: Point(x: place.x, y: y + row), style: .bad, width: place.width)
        }
        if lines.isEmpty, isFocused {
          screen.put(field.hint, at: Point(x: place.x, y: y), style: .muted, width: place.width)
        }
        y += max(lines.count, 1)
      }
    }
  }

  /// The rest of a completion behind the cursor, with the key that takes it.
  private func draw(_ rest: String, _ screen: inout Screen, in place: Rect) {
    guard let cursor = screen.cursor else { return }
    let room = place.right - cursor.x - 1
    guard room > 1 else { return }
    screen.put([Span(rest, .placeholder), Span(" →", .placeholder)], at: cursor, width: room)
  }
}

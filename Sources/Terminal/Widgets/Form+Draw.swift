extension Form {
  /// Rows the form wants when nothing is to be hidden.
  public var height: Int { fields.count * 2 }

  /// Draws labels in one column and fields in another; a row under each holds its hint or error.
  ///
  /// With too few rows the remarks give way first, then the fields far from the one that has the keyboard.
  public func draw(_ screen: inout Screen, in rect: Rect) {
    guard !rect.isEmpty, !fields.isEmpty else { return }
    let widest = fields.reduce(0) { max($0, TextWidth.cells($1.label)) }
    let labels = min(widest, max(rect.width / 3, min(8, rect.width)))
    let roomy = rect.height >= height
    let each = roomy ? 2 : 1
    // The remark of the field at work stays even when the others lose theirs.
    let remark = roomy || rect.height < 2 ? 0 : 1
    let window = ListWindow(count: fields.count, selection: focus, height: (rect.height - remark) / each)
    var y = rect.y
    for index in window.visible {
      let field = fields[index]
      let isFocused = index == focus
      screen.put(isFocused ? "▌" : " ", at: Point(x: rect.x, y: y), style: .accent)
      screen.put(
        field.label, at: Point(x: rect.x + 2, y: y), style: isFocused ? .strong : .muted, width: labels)
      let place = Rect(x: rect.x + labels + 4, y: y, width: rect.width - labels - 4, height: 1).intersection(rect)
      switch field.control {
      case .text(let text): text.draw(&screen, in: place, isFocused: isFocused)
      case .choice(let choice): choice.draw(&screen, in: place, isFocused: isFocused)
      }
      y += 1
      if roomy || (isFocused && remark > 0) {
        if let error = field.error {
          screen.put("✗ " + error, at: Point(x: place.x, y: y), style: .bad, width: place.width)
        } else if isFocused {
          screen.put(field.hint, at: Point(x: place.x, y: y), style: .muted, width: place.width)
        }
        y += 1
      }
    }
  }
}

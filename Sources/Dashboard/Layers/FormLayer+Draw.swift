import Supervision
import Terminal

extension FormLayer {
  /// Draws the form over the board, with what is worth knowing meanwhile under the fields; customers masked but for what
  /// is being typed.
  func draw(
    _ screen: inout Screen, _ world: World, knowing known: World, _ language: Language, isMasked: Bool,
    over mask: CustomerMask?
  ) {
    let form = isMasked ? self.form.masked(purpose.namesOfCustomers, blank) : self.form
    let foot = Phrase(zh: "Enter 保存 · Tab 下一项 · Esc 返回（保留内容）", en: "Enter saves · Tab next · Esc back, text is kept")
    let width = 68
    // The mark before it takes two cells of every line.
    let message = message.map { TextWidth.wrap($0[language], width: width - 2) } ?? []
    // The top line keeps its place over the form, so the least important of what is known goes first.
    let room = screen.size.rows - 5 - form.height(width: width) - message.count
    let aside = purpose.aside(self.form, known, language, width: width, isMasked: isMasked).filter { !$0.isEmpty }
      .prefix(max(room, 1))
    let overlay = Overlay(
      mask.shown(purpose.title(world.showroom.state)[language]) + (bulk?.suffix(language) ?? ""),
      inside: Size(columns: width, rows: form.height(width: width) + 1 + aside.count + message.count),
      foot: [Span(foot[language], .muted)])
    overlay.draw(&screen) { screen in
      let (bottom, rest) = screen.bounds.cutBottom(min(message.count, max(screen.size.rows - 1, 0)))
      let (under, fields) = rest.cutBottom(min(aside.count, max(rest.height - 8, 0)))
      let margin = fields.height > form.height(width: fields.width) ? 1 : 0
      form.draw(&screen, in: fields.cutTop(margin).rest)
      for (row, line) in aside.prefix(under.height).enumerated() {
        screen.put(line, at: Point(x: under.x, y: under.y + row), width: under.width)
      }
      for (row, line) in message.enumerated() where row < bottom.height {
        screen.put((row == 0 ? "✗ " : "  ") + line, at: Point(x: 0, y: bottom.y + row), style: .bad)
      }
    }
  }
}

extension FormPurpose {
  /// The fields that name a customer.
  fileprivate var namesOfCustomers: [String] {
    switch self {
    case .complaint: ["customer", "phone"]
    case .visit, .visitCard, .card: ["name", "phone", "address"]
    default: []
    }
  }
}

extension Form {
  /// The same with the text of some fields masked, but for the one at work once it was changed or the cursor moved in it.
  fileprivate func masked(_ ids: [String], _ blank: Form) -> Form {
    var masked = self
    for (index, field) in fields.enumerated() where ids.contains(field.id) {
      // Whose a phone is stands in its remark.
      if field.hint.hasPrefix("✓") { masked.fields[index].hint = "✓" }
      guard case .text(var text) = field.control else { continue }
      guard index != focus || (text.cursor == text.text.count && self[field.id] == blank[field.id]) else { continue }
      text.text =
        switch field.id {
        case "phone": Masked.phone(text.text)
        case "address": text.isEmpty ? "" : "***"
        default: Masked.name(text.text)
        }
      masked.fields[index].control = .text(text)
    }
    return masked
  }
}

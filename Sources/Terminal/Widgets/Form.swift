/// Fields under each other that are filled in together, as a value.
public struct Form: Hashable, Sendable {
  /// What a field is filled in with.
  public enum Control: Hashable, Sendable {
    /// Free text.
    case text(TextField)
    /// One of a few words.
    case choice(ChoiceField)
  }

  /// One field.
  public struct Field: Hashable, Sendable {
    /// The name the program knows it by.
    public let id: String
    /// The name a person reads.
    public var label: String
    /// What it is filled in with.
    public var control: Control
    /// A remark under it while it has the keyboard.
    public var hint: String
    /// What is wrong with it, shown under it.
    public var error: String?
    /// Words it is often filled in with: what begins as typed is offered behind the cursor, → takes it.
    public var completions: [String] = []

    /// A field.
    public init(_ id: String, label: String, _ control: Control, hint: String = "", error: String? = nil) {
      self.id = id
      self.label = label
      self.control = control
      self.hint = hint
      self.error = error
    }
  }

  /// What came of a key.
  public enum Outcome: Hashable, Sendable {
    /// The form took it.
    case handled
    /// The form is to be sent.
    case submitted
    /// The form is to be left.
    case cancelled
    /// It means nothing here.
    case ignored
  }

  /// The fields from top to bottom.
  public var fields: [Field]
  /// Index of the field that has the keyboard.
  public private(set) var focus: Int

  /// A form, its first field having the keyboard.
  public init(_ fields: [Field]) {
    self.fields = fields
    focus = 0
  }

  /// What a field holds: the text without blanks at its ends, or the chosen word; none when there is no such field.
  public subscript(id: String) -> String? {
    guard let field = fields.first(where: { $0.id == id }) else { return nil }
    switch field.control {
    case .text(let text):
      let trimmed = text.text.drop { $0 == " " }
      return String(trimmed[..<(trimmed.lastIndex { $0 != " " }.map(trimmed.index(after:)) ?? trimmed.startIndex)])
    case .choice(let choice): return choice.choice
    }
  }

  /// Gives each named field its error, takes it from the others, and goes to the first that is wrong.
  public mutating func refuse(_ errors: [String: String]) {
    for index in fields.indices { fields[index].error = errors[fields[index].id] }
    if let wrong = fields.firstIndex(where: { $0.error != nil }) { focus = wrong }
  }

  /// Does what a key does: Tab and the arrows move, Enter sends, Escape leaves, the rest goes to the field.
  public mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .enter: return .submitted
    case .escape: return .cancelled
    case .tab, .down: move(1)
    case .backTab, .up: move(-1)
    default: return edit(key) ? .handled : .ignored
    }
    return .handled
  }

  /// Puts pasted text into the field that has the keyboard.
  public mutating func paste(_ text: String) {
    guard fields.indices.contains(focus), case .text(var field) = fields[focus].control else { return }
    field.insert(text)
    fields[focus].control = .text(field)
  }

  private mutating func move(_ step: Int) {
    guard !fields.isEmpty else { return }
    focus = (focus + step + fields.count) % fields.count
  }

  private mutating func edit(_ key: Key) -> Bool {
    guard fields.indices.contains(focus) else { return false }
    var taken = false
    switch fields[focus].control {
    case .text(var field):
      if key == .right, field.cursor == field.text.count, let whole = fields[focus].suggestion {
        field.text = whole
        fields[focus].control = .text(field)
        return true
      }
      taken = field.handle(key)
      fields[focus].control = .text(field)
    case .choice(var field):
      taken = field.handle(key)
      fields[focus].control = .choice(field)
    }
    // Whatever was wrong is being mended.
    if taken { fields[focus].error = nil }
    return taken
  }
}

extension Form.Field {
  /// The first completion that begins with what is typed, whatever its case; nil when nothing is typed or none does.
  public var suggestion: String? {
    guard case .text(let field) = control, !field.isEmpty, !field.isSelected else { return nil }
    let typed = field.text.lowercased()
    return completions.first { $0.count > field.text.count && $0.lowercased().hasPrefix(typed) }
  }
}

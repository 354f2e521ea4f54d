/// A list to choose from by typing part of a name: menus, the palette, help.
public struct Picker: Sendable {
  /// One line of the list.
  public struct Item: Hashable, Sendable {
    /// The name the program knows it by; the selection holds on to it while the list changes.
    public let id: String
    /// The name a person reads and filters by.
    public var title: String
    /// What stands at the right: a key, a count.
    public var detail: String
    /// Why it cannot be chosen now; none when it can.
    public var reason: String?
    /// More words it is found by.
    public var keywords: String

    /// The names it goes by, which count more than the words of its title.
    public var names: [String]
    /// The keys it has, with a blank between them.
    public var keys: String

    /// A line of the list.
    public init(
      _ id: String, _ title: String, detail: String = "", reason: String? = nil, keywords: String = "",
      names: [String] = [], keys: String = ""
    ) {
      self.id = id
      self.title = title
      self.detail = detail
      self.reason = reason
      self.keywords = keywords
      self.names = names
      self.keys = keys
    }
  }

  /// What came of a key.
  public enum Outcome: Hashable, Sendable {
    /// The list took it.
    case handled
    /// An item was chosen.
    case chosen(String)
    /// The selected item cannot be chosen now, for that reason.
    case refused(String)
    /// The list is to be left.
    case cancelled
    /// It means nothing here.
    case ignored
  }

  /// All items; the best matches come first once something is typed.
  public var items: [Item] { didSet { matches = Picker.matches(items, filter.text) } }
  /// What is typed.
  public private(set) var filter: TextField
  /// The selected item.
  public private(set) var selectedID: String?
  /// The item made of what is typed.
  private var offered: String?
  /// The items that match, best first.
  public private(set) var matches: [Item]

  /// A list, its first item selected.
  public init(_ items: [Item], selected: String? = nil) {
    self.items = items
    filter = TextField()
    matches = items
    selectedID = selected ?? items.first?.id
  }

  /// Row of the selected item among the matches; the first when it is not among them.
  public var selection: Int? {
    matches.isEmpty ? nil : matches.firstIndex { $0.id == selectedID } ?? 0
  }

  /// The selected item.
  public var selected: Item? { selection.map { matches[$0] } }

  /// Does what a key does: arrows move, Enter chooses, Escape leaves, the rest filters.
  public mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .escape: return .cancelled
    case .enter:
      guard let selected else { return .ignored }
      return selected.reason.map(Outcome.refused) ?? .chosen(selected.id)
    case .up, .control("p"), .backTab: move(-1)
    case .down, .control("n"), .tab: move(1)
    case .pageUp: move(-10)
    case .pageDown: move(10)
    default:
      let before = filter.text
      guard filter.handle(key) else { return .ignored }
      if filter.text != before { refilter() }
    }
    return .handled
  }

  /// Puts pasted text into the filter.
  public mutating func paste(_ text: String) {
    filter.insert(text)
    refilter()
  }

  /// Puts an item made of what is typed before all others, in place of the one offered before; none takes it away.
  public mutating func offer(_ item: Item?) {
    if let offered { items.removeAll { $0.id == offered } }
    offered = item?.id
    guard let item else { return }
    items.insert(item, at: 0)
    matches.removeAll { $0.id == item.id }
    matches.insert(item, at: 0)
    selectedID = item.id
  }

  /// Shows these lines, made of what is typed, before the items that match it.
  public mutating func lead(with lines: [Item]) {
    let ids = Set(lines.map(\.id))
    matches = lines + Picker.matches(items, filter.text).filter { !ids.contains($0.id) }
    selectedID = matches.first?.id
  }

  /// Types a whole line in the place of what is typed.
  public mutating func retype(_ text: String) {
    filter.text = text
    refilter()
  }

  private mutating func refilter() {
    matches = Picker.matches(items, filter.text)
    // What is typed asks for the best match, not for the line the cursor happened to be on.
    selectedID = matches.first?.id
  }

  private mutating func move(_ step: Int) {
    guard let selection else { return }
    let last = matches.count - 1
    // A single step goes round at the ends; a page stops there.
    let wanted = selection + step
    let row = abs(step) > 1 ? min(max(wanted, 0), last) : wanted < 0 ? last : wanted > last ? 0 : wanted
    selectedID = matches[row].id
  }

  private static func matches(_ items: [Item], _ pattern: String) -> [Item] {
    guard !pattern.isEmpty else { return items }
    let scored = items.enumerated().compactMap { index, item -> (match: NameMatch, index: Int)? in
      NameMatch(pattern, key: item.keys, names: item.names, title: item.title, keywords: item.keywords)
        .map { ($0, index) }
    }
    return scored.sorted { ($1.match, $0.index) < ($0.match, $1.index) }.map { items[$0.index] }
  }
}

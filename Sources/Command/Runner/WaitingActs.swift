import Journal
import Supervision

/// Acts asked for while another program holds the store: they are kept, in order, as soon as it lets go (store.md §4).
struct WaitingActs {
  /// One of them, as it was asked for.
  struct Item {
    let command: Command
    let context: Context
  }

  /// How long until the store is tried again; nanoseconds.
  static let pause: Int64 = 20_000_000

  /// Who holds the store, as far as the system tells.
  var holder: LockHolder?
  private var items: [Item] = []

  var isEmpty: Bool { items.isEmpty }
  var first: Item? { items.first }

  mutating func add(_ item: Item) { items.append(item) }
  mutating func removeFirst() { items.removeFirst() }

  /// What is waited for, for a banner.
  var words: Phrase {
    Phrase(
      zh: "数据正被\(holder.map { " \($0) " } ?? "另一个程序")占用，\(items.count) 笔操作排队，松开后自动保存",
      en: "The store is in use by \(holder.map { "\($0)" } ?? "another program"); "
        + "\(items.count == 1 ? "1 act waits and is" : "\(items.count) acts wait and are") kept as soon as it lets go")
  }

  /// What was given up at the end.
  var lostWords: Phrase {
    Phrase(
      zh: "数据一直被\(holder.map { " \($0) " } ?? "另一个程序")占用，最后 \(items.count) 笔操作没有保存",
      en: "the store was in use by \(holder.map { "\($0)" } ?? "another program") to the end; "
        + "the last \(items.count == 1 ? "act was" : "\(items.count) acts were") not kept")
  }
}

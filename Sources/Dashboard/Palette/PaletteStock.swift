import Supervision
import Synchronization

/// Everything that can be named in the palette, taken in bit by bit, so that no key waits for it.
///
/// It is made when the palette opens and lives as long as that lies open: a few hundred things at once, the rest while
/// nobody types. What is asked for meanwhile is looked for among what is there.
final class PaletteStock: Sendable {
  private struct Content {
    var indexes: [PaletteNoun: PaletteIndex] = [:]
    /// What is still to be taken in, the last first.
    var rest: [RowID] = []
    /// What was found, by what was asked for.
    var found: [Question: [(row: RowID, fit: PaletteIndex.Fit)]] = [:]
  }

  private struct Question: Hashable {
    let noun: PaletteNoun
    let query: String
  }

  private let content: Mutex<Content>

  /// How many things are taken in between two keys.
  private static let portion = 1000
  /// How many answers are at most found for a question.
  private static let limit = 20

  /// Begins with everything at hand, people first, then the latest complaints and cards.
  init(_ sight: Sight) {
    let state = sight.state
    var all: [RowID] = state.presences(at: sight.now).map { .person($0.person.id) }
    all += sight.today.map { .duty($0.key) }
    all += state.openVisits.map { .visit($0.id) }
    all += state.complaints.keys.sorted(by: >).map { .complaint($0) }
    all += state.cards.cards.keys.sorted(by: >).map { .card($0) }
    all.reverse()
    content = Mutex(Content(rest: all))
    goOn(sight)
  }

  /// Whether everything is taken in.
  var isWhole: Bool { content.withLock { $0.rest.isEmpty } }

  /// Takes in some more.
  func goOn(_ sight: Sight) {
    content.withLock { content in
      for row in content.rest.suffix(Self.portion).reversed() {
        guard let noun = PaletteNoun(of: row) else { continue }
        content.indexes[noun, default: PaletteIndex()].add(row, sight.words(of: row))
      }
      content.rest.removeLast(min(Self.portion, content.rest.count))
      content.found = [:]
    }
  }

  /// The things of a kind that a query names, the best first.
  func find(_ query: String, _ noun: PaletteNoun) -> [(row: RowID, fit: PaletteIndex.Fit)] {
    content.withLock { content in
      let question = Question(noun: noun, query: query)
      if let found = content.found[question] { return found }
      let found = content.indexes[noun]?.find(query, limit: Self.limit) ?? []
      content.found[question] = found
      return found
    }
  }
}

extension PaletteNoun {
  /// The kind of a row; nil when such rows cannot be named.
  init?(of row: RowID) {
    switch row {
    case .person: self = .person
    case .complaint: self = .complaint
    case .visit: self = .visit
    case .card: self = .card
    case .duty: self = .duty
    default: return nil
    }
  }
}

import Supervision
import Terminal

/// A person's own keys, as `keys.toml` has them: `undo = "F11"`, `door = ["Q", "gx"]`.
///
/// What cannot be used is told with its place, and the standard keys stay for it; the rest counts.
public struct KeyFile: Sendable {
  /// What is wrong at a place of the file, and what to do.
  public struct Problem: Hashable, Sendable {
    /// The place.
    public let place: TOMLTable.Place
    /// What is wrong and what to do.
    public let words: Phrase
  }

  /// The keys in force.
  public private(set) var map = KeyMap.standard
  /// What is wrong, from the top of the file.
  public private(set) var problems: [Problem] = []

  /// Whether the text could not be read at all, so that none of it counts.
  public private(set) var isUnreadable = false

  private struct Wish {
    let action: Action
    let stroke: Stroke
    let place: TOMLTable.Place
  }

  /// Reads a file's text; arrival keys of the channels are not given away.
  public init(_ text: String, channels: [Channel]) {
    let table: TOMLTable
    do throws(TOMLError) {
      table = try TOMLTable(text)
    } catch {
      isUnreadable = true
      problems = [
        Problem(
          place: error.place,
          words: Phrase(zh: "\(error.message)；按键都不变", en: "\(error.message); all keys stay as they are"))
      ]
      return
    }
    var wishes = read(table)
    // An action gives its standard keys away only when it got one of its own, so that what is left after a refusal has
    // to be looked at again. There are fewer wishes each time.
    while true {
      let own = Set(wishes.map(\.action))
      var kept: [Wish] = []
      var refused: [Problem] = []
      for wish in wishes {
        if let words = KeyFile.refusal(wish, after: kept, own, channels) {
          refused.append(Problem(place: wish.place, words: words))
        } else {
          kept.append(wish)
        }
      }
      guard !refused.isEmpty else { break }
      problems += refused
      wishes = kept
    }
    problems.sort { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
    map = KeyMap(own: Dictionary(grouping: wishes, by: \.action).mapValues { $0.map(\.stroke) })
  }

  private mutating func read(_ table: TOMLTable) -> [Wish] {
    var wishes: [Wish] = []
    for entry in table.entries {
      guard let action = Action(named: entry.key) else {
        problems.append(Problem(place: entry.keyPlace, words: .unknownAction(entry.key)))
        continue
      }
      guard let names = entry.texts, !names.isEmpty else {
        problems.append(Problem(place: entry.valuePlace, words: .noKey(of: entry.key)))
        continue
      }
      for (name, place) in names {
        if let stroke = Stroke(named: name) {
          wishes.append(Wish(action: action, stroke: stroke, place: place))
        } else {
          problems.append(Problem(place: place, words: .unknownKey(name)))
        }
      }
    }
    return wishes
  }

  /// Why a key cannot be given to an action, and what to do; nil when it can.
  private static func refusal(
    _ wish: Wish, after kept: [Wish], _ own: Set<Action>, _ channels: [Channel]
  ) -> Phrase? {
    let (action, stroke) = (wish.action, wish.stroke)
    let meeting = kept.filter { $0.action != action && $0.action.meets(action) }
    if let other = meeting.first(where: { $0.stroke.clashes(with: stroke) }) {
      return Phrase(
        zh: "\(stroke.label) 与第 \(other.place.line) 行给 \(other.action.name) 的 \(other.stroke.label) 冲突，请换一个键",
        en: "line \(other.place.line) gave \(other.stroke.label) to \(other.action.name); choose another key")
    }
    guard !CommandTable.strokes(of: action).contains(stroke) else { return nil }
    if fixed.contains(stroke.key) {
      return Phrase(
        zh: "\(stroke.label) 由程序固定使用，请换一个键", en: "\(stroke.label) keeps its meaning everywhere; choose another key")
    }
    for other in Action.allCases where other != action && !own.contains(other) && other.meets(action) {
      guard let lost = CommandTable.strokes(of: other).first(where: { $0.clashes(with: stroke) }) else { continue }
      return .taken(stroke, by: other, lost)
    }
    if case .character(let letter) = stroke.prefix ?? stroke.key,
      let channel = channels.first(where: { $0.key == String(letter) })
    {
      return Phrase(
        zh: "\(channel.key) 用来计“\(channel.name.zh)”到店，请换一个键，或在设置里改渠道的键",
        en: "\(channel.key) counts “\(channel.name.en)”; choose another key, or change the channel's in the settings")
    }
    return nil
  }

  /// Keys with one meaning whatever lies open.
  private static let fixed: Set<Key> = [
    .escape, .enter, .function(10), .control("c"), .control("l"), .control("z"), .up, .down, .left, .right,
  ]
}

extension Phrase {
  fileprivate static func taken(_ stroke: Stroke, by other: Action, _ lost: Stroke) -> Phrase {
    let entry = CommandTable.entry(other)
    let panes = entry.panes.map(Phrase.named)
    let way =
      lost == stroke ? Phrase(zh: "是", en: "is") : Phrase(zh: "挡住 \(lost.label)，即", en: "keeps \(lost.label) from")
    return Phrase(
      zh:
        "\(stroke.label) \(way.zh)“\(entry.short.zh)”\(panes.map { "（\($0.zh)）" } ?? "")，请换一个键，或先给 \(other.name) 另一个键",
      en: "\(stroke.label) \(way.en) “\(entry.short.en)”\(panes.map { " in \($0.en)" } ?? ""); "
        + "choose another key, or give \(other.name) one of its own")
  }

  fileprivate static func noKey(of action: String) -> Phrase {
    Phrase(
      zh: "\(action) 要写成按键，如 \"F11\" 或 [\"F11\", \"gx\"]",
      en: "\(action) wants a key such as \"F11\", or a list such as [\"F11\", \"gx\"]")
  }

  fileprivate static func unknownAction(_ name: String) -> Phrase {
    let best = Action.allCases.compactMap { action in FuzzyMatch.score(name, in: action.name).map { ($0, action) } }
      .max { $0.0 < $1.0 }?.1
    let near = best ?? Action.allCases.first { $0.name.isOneSlip(from: name.lowercased()) }
    let hint = near.map { Phrase(zh: "是 \($0.name) 吗？", en: "did you mean \($0.name)? ") } ?? .empty
    return Phrase(
      zh: "没有“\(name)”这个操作。\(hint.zh)用 showroom keys 看全部名称",
      en: "there is no action “\(name)”; \(hint.en)`showroom keys` lists them")
  }

  fileprivate static func unknownKey(_ name: String) -> Phrase {
    Phrase(
      zh: "不认识按键“\(name)”，请写 x、F6、Space、PgUp、Ctrl-P，或两个字母如 gx",
      en: "“\(name)” is no key; write x, F6, Space, PgUp, Ctrl-P, or two letters such as gx")
  }
}

extension String {
  /// Whether it becomes the other by changing, adding or leaving out one letter.
  fileprivate func isOneSlip(from other: String) -> Bool {
    let start = zip(self, other).prefix { $0 == $1 }.count
    let (mine, theirs) = (dropFirst(start), other.dropFirst(start))
    return mine.dropFirst() == theirs.dropFirst() || mine.dropFirst() == theirs || mine == theirs.dropFirst()
  }
}

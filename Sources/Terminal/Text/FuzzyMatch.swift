/// Finds what a person means by a few letters: they have to occur in order, and count more at the beginning of words.
public enum FuzzyMatch {
  /// How well the pattern fits, higher being better; none when a letter is missing. Case and blanks do not matter.
  public static func score(_ pattern: String, in text: String) -> Int? { match(pattern, text)?.score }

  /// Which characters of the text are meant; none when a letter is missing.
  public static func places(_ pattern: String, in text: String) -> [Int]? { match(pattern, text)?.places }

  private static func match(_ pattern: String, _ text: String) -> (score: Int, places: [Int])? {
    let wanted = Array(pattern.lowercased().filter { $0 != " " })
    let letters = text.map { Character(String($0).lowercased().first.map(String.init) ?? " ") }
    guard !wanted.isEmpty else { return (0, []) }
    // A run of neighbouring letters reads best, so it is looked for before scattered ones.
    let run = contiguous(wanted, letters)
    guard let places = run ?? scattered(wanted, letters) else { return nil }
    var score = 0
    for (index, place) in places.enumerated() {
      if place == 0 { score += 30 }
      if startsWord(letters, place) { score += 20 }
      if index > 0, places[index - 1] == place - 1 { score += 15 }
    }
    return (score - (places[places.count - 1] - places[0]) - letters.count / 8, places)
  }

  private static func contiguous(_ wanted: [Character], _ letters: [Character]) -> [Int]? {
    guard letters.count >= wanted.count else { return nil }
    let starts = (0...letters.count - wanted.count).filter { start in
      zip(wanted, letters[start...]).allSatisfy(==)
    }
    let best = starts.first { startsWord(letters, $0) } ?? starts.first
    return best.map { Array($0..<$0 + wanted.count) }
  }

  private static func scattered(_ wanted: [Character], _ letters: [Character]) -> [Int]? {
    var places: [Int] = []
    var from = 0
    for letter in wanted {
      let rest = letters.indices.dropFirst(from).filter { letters[$0] == letter }
      guard let first = rest.first else { return nil }
      // The beginning of a word is taken when the letters after it still follow.
      let initial = rest.first { startsWord(letters, $0) }
      let place =
        initial.flatMap { follows(wanted.dropFirst(places.count + 1), letters[($0 + 1)...]) ? $0 : nil } ?? first
      places.append(place)
      from = place + 1
    }
    return places
  }

  private static func follows(_ wanted: ArraySlice<Character>, _ letters: ArraySlice<Character>) -> Bool {
    var rest = wanted
    for letter in letters where letter == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  private static func startsWord(_ letters: [Character], _ place: Int) -> Bool {
    place == 0 || !(letters[place - 1].isLetter || letters[place - 1].isNumber)
  }
}

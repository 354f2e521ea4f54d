/// The letters that a Chinese name is typed by: 王晓彤 is `wxt`.
public struct PinyinInitials: Sendable {
  private static let first: UInt32 = 0x4E00
  /// The letter of each character from 一 on; 0 for one that is not in the table.
  private let letters: [UInt8]

  /// Those of the built-in table; made once, as it takes some time.
  public static let standard = PinyinInitials()

  private init() {
    var letters = [UInt8](repeating: 0, count: 0x5200)
    for (letter, characters) in Self.table {
      for scalar in characters.unicodeScalars where scalar.value >= Self.first {
        let place = Int(scalar.value - Self.first)
        if place < letters.count { letters[place] = UInt8(ascii: letter) }
      }
    }
    self.letters = letters
  }

  /// The letter of one character; nil for what is no Chinese character or too rare.
  public func letter(of scalar: Unicode.Scalar) -> UInt8? {
    guard scalar.value >= Self.first, case let place = Int(scalar.value - Self.first), place < letters.count,
      letters[place] != 0
    else { return nil }
    return letters[place]
  }

  /// The initials of a name in every way it may be read, the most likely first; none for a name without Chinese
  /// characters.
  ///
  /// A surname is read as surnames are: 曾 is Zeng, 单于 is Chanyu. What stands between the characters is left out.
  public func readings(of name: String) -> [String] {
    var scalars = name.unicodeScalars[...]
    var readings: [[UInt8]] = [[]]
    func add(_ letters: [UInt8]) {
      readings = letters.flatMap { letter in readings.map { $0 + [letter] } }
    }
    if let (compound, letters) = Self.compounds.first(where: { name.hasPrefix($0.name) }) {
      for letter in letters.utf8 { add([letter]) }
      scalars = scalars.dropFirst(compound.unicodeScalars.count)
    } else if let first = scalars.first, let letters = Self.surnames[first] {
      add(Array(letters.utf8))
      scalars = scalars.dropFirst()
    }
    for scalar in scalars {
      if let letters = Self.several[scalar], readings.count < 4 {
        add(Array(letters.utf8))
      } else if let letter = letter(of: scalar) {
        add([letter])
      }
    }
    guard readings[0].count > 0 else { return [] }
    var seen: Set<[UInt8]> = []
    return readings.filter { seen.insert($0).inserted }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static let compounds: [(name: String, letters: String)] = [
    ("尉迟", "yc"), ("万俟", "mq"), ("单于", "cy"), ("长孙", "zs"), ("澹台", "tt"), ("宰父", "zf"),
  ]
  /// Characters that are read otherwise as a surname, with that reading first.
  private static let surnames: [Unicode.Scalar: String] = [
    "曾": "zc", "解": "xj", "單": "sd", "单": "sd", "仇": "qc", "查": "zc", "區": "oq", "区": "oq", "尉": "wy", "乐": "yl",
    "缪": "m", "翟": "zd", "覃": "qt", "冼": "x", "洗": "x", "种": "cz", "员": "y", "秘": "bm", "召": "sz", "盖": "g",
    "那": "n", "折": "sz", "能": "n", "黑": "h", "盛": "s", "朴": "p", "宿": "s", "褚": "c", "贾": "j", "賈": "j", "沈": "s",
    "長": "cz", "石": "s", "隗": "wk", "郗": "xc", "繁": "pf", "佴": "n", "撒": "s", "车": "c", "柏": "b",
  ]
  /// Characters of given names that people read in two ways.
  private static let several: [Unicode.Scalar: String] = [
    "晟": "sc", "茜": "xq", "乐": "ly", "长": "cz", "朝": "zc", "重": "cz", "盛": "sc", "曾": "zc", "行": "xh", "调": "dt",
    "阿": "a", "曦": "x", "露": "l", "单": "ds", "传": "cz", "藏": "cz", "朴": "p", "洋": "y", "莘": "sx", "晁": "c", "宓": "m",
  ]
}

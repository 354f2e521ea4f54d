/// Personal data as it may be shown where others look on (design.md §4): family name and 138****1234.
enum Masked {
  /// A customer's family name with the form of address, if there was one: 周先生, 周*, Ms Zhou, Zhou *.
  static func name(_ name: String) -> String {
    guard let first = name.unicodeScalars.first, isHan(first) else { return latin(name) }
    let family = doubleNames.contains(String(name.prefix(2))) ? 2 : 1
    let given = String(name.dropFirst(family))
    return String(name.prefix(family)) + (given.isEmpty || addresses.contains(given) ? given : "*")
  }

  /// A phone number with its middle hidden; a short one is hidden but for its last two digits.
  static func phone(_ phone: String) -> String {
    let digits = phone.filter(\.isNumber)
    guard digits.count >= 7 else { return digits.isEmpty ? "" : "****" + digits.suffix(2) }
    let tail = min(4, digits.count - 3)
    return digits.prefix(3) + String(repeating: "*", count: digits.count - 3 - tail) + digits.suffix(tail)
  }

  private static func latin(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count > 1 else { return name }
    if titles.contains(words[0].lowercased().filter(\.isLetter)) { return "\(words[0]) \(words[words.count - 1])" }
    return "\(words[0]) *"
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
  }

  private static let doubleNames: Set<String> = [
    "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "夏侯", "端木", "南宫",
  ]
  private static let addresses: Set<String> = ["先生", "女士", "小姐", "太太", "总", "老师", "经理", "师傅", "阿姨", "叔叔"]
  private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "prof", "sir", "madam"]
}

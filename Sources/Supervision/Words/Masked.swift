/// Personal data as it may be shown where others look on (design.md §4): family name and 138****1234.
public enum Masked {
  /// What may be known of a customer's name. A Chinese one keeps the family name, any other only its initial; the form of
  /// address stays: 周先生, 周*, 欧阳*, Ms Z***, S***.
  public static func name(_ name: String) -> String {
    guard let first = name.unicodeScalars.first, isHan(first) else { return latin(name) }
    let family = doubleNames.contains(String(name.prefix(2))) ? 2 : 1
    let given = String(name.dropFirst(family).drop(while: \.isWhitespace))
    return String(name.prefix(family)) + (given.isEmpty || addresses.contains(given) ? given : "*")
  }

  /// A phone number with its middle hidden, without the code of China; a short one is hidden but for its last two digits.
  public static func phone(_ phone: String) -> String {
    // What is hidden already stays as it is.
    guard !phone.contains("*") else { return phone }
    let digits = national(phone)
    guard digits.count >= 7 else { return digits.isEmpty ? "" : "****" + digits.suffix(2) }
    let tail = min(4, digits.count - 3)
    return digits.prefix(3) + String(repeating: "*", count: digits.count - 3 - tail) + digits.suffix(tail)
  }

  private static func latin(_ name: String) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard let family = words.last, let initial = family.first else { return "" }
    let isTitled = words.count > 1 && titles.contains(words[0].lowercased().filter(\.isLetter))
    return (isTitled ? "\(words[0]) " : "") + "\(initial)***"
  }

  /// The digits of a number as they are dialled within China.
  private static func national(_ phone: String) -> Substring {
    let digits = phone.filter(\.isNumber)
    if digits.hasPrefix("0086") { return digits.dropFirst(4) }
    let isAbroad = phone.drop { !$0.isNumber && $0 != "+" }.first == "+" || digits.count == 13
    return isAbroad && digits.hasPrefix("86") ? digits.dropFirst(2) : digits[...]
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
  }

  private static let doubleNames: Set<String> = [
    "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "夏侯", "端木", "南宫",
    "司空", "司寇", "申屠", "轩辕", "钟离", "濮阳", "赫连", "澹台", "公冶", "闻人", "独孤", "呼延", "拓跋", "万俟", "淳于", "单于", "鲜于", "百里",
    "东郭", "西门", "仲孙", "闾丘", "亓官", "第五", "完颜", "纳兰",
  ]
  private static let addresses: Set<String> = ["先生", "女士", "小姐", "太太", "总", "老师", "经理", "师傅", "阿姨", "叔叔"]
  private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "prof", "sir", "madam"]
}

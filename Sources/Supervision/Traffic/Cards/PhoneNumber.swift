/// A phone number as it was typed, checked and written one way, so that the same number is the same text.
public enum PhoneNumber {
  /// The number without blanks and marks: `13812345678`, `02150501234`, `4008001234`, `+4915112345678`.
  ///
  /// Chinese mobile and landline numbers, with or without +86, service numbers, and those of other countries with `+`.
  /// Empty text stays empty. Full-width digits count.
  public static func checked(_ text: String) throws(Refusal) -> String {
    var digits = ""
    var isAbroad = false
    for character in text {
      switch character {
      case "0"..."9" where character.isASCII: digits.append(character)
      case "０"..."９": if let value = character.wholeNumberValue { digits += "\(value)" }
      case "+" where digits.isEmpty, "＋" where digits.isEmpty: isAbroad = true
      case " ", "-", "(", ")", "（", "）", "－", "—", ".", "\u{3000}": break
      default:
        throw .phone(
          text,
          Phrase(zh: "含有“\(character)”，只能写数字、+、- 和空格", en: "has “\(character)” in it; use digits, +, - and blanks"))
      }
    }
    guard !digits.isEmpty else {
      guard text.allSatisfy(\.isWhitespace) else { throw .phone(text, Phrase(zh: "没有数字", en: "has no digits")) }
      return ""
    }
    if digits.hasPrefix("00") {
      isAbroad = true
      digits.removeFirst(2)
    }
    if isAbroad {
      guard digits.hasPrefix("86") else {
        guard (7...15).contains(digits.count), digits.first != "0" else {
          throw .phone(
            text, Phrase(zh: "国际号码应为 + 和 7 到 15 位数字", en: "is no international number: + and 7 to 15 digits"))
        }
        return "+" + digits
      }
      digits.removeFirst(2)
      // +86 21 … leaves out the 0 of the area code.
      if digits.first != "1" || digits.hasPrefix("10"), digits.first != "0" { digits = "0" + digits }
    }
    try check(digits, written: text)
    return digits
  }

  private static func check(_ digits: String, written text: String) throws(Refusal) {
    let second = digits.dropFirst().first
    switch digits.first {
    case "1":
      guard digits.count == 11 else {
        throw .phone(
          text, Phrase(zh: "手机号应有 11 位，现有 \(digits.count) 位", en: "has \(digits.count) digits; a mobile number has 11"))
      }
      guard let second, ("3"..."9").contains(second) else {
        throw .phone(text, Phrase(zh: "手机号以 13 到 19 开头", en: "is no mobile number: they begin with 13 to 19"))
      }
    case "0":
      let isShort = second == "1" || second == "2"
      guard isShort ? digits.count == 11 : (11...12).contains(digits.count) else {
        throw .phone(text, Phrase(zh: "固定电话应为区号加 7 到 8 位", en: "is no landline: area code and 7 or 8 digits"))
      }
    case "4", "8":
      guard digits.count == 10, digits.hasPrefix("400") || digits.hasPrefix("800") else { throw .noArea(text) }
    default: throw .noArea(text)
    }
  }
}

extension Refusal {
  static func phone(_ text: String, _ why: Phrase) -> Refusal {
    Refusal("card.phone", zh: "电话“\(text)”\(why.zh)", en: "phone “\(text)” \(why.en)")
  }

  static func noArea(_ text: String) -> Refusal {
    phone(
      text,
      Phrase(
        zh: "不是手机号；固定电话请加区号，外国号码请以 + 开头", en: "is no mobile; give a landline its area code, a foreign number its +"))
  }
}

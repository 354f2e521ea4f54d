import Supervision

extension ShowroomState {
  /// A person's name for a table, also when they left.
  func name(of id: StaffID) -> Phrase {
    person(id)?.phrase ?? Phrase(zh: "\(id.rawValue) 号", en: "no. \(id.rawValue)")
  }

  /// A place's name, also when it is no longer set.
  func name(of id: PlaceID) -> Phrase {
    settings.place(id)?.name ?? Phrase(both: id.rawValue)
  }
}

extension Int {
  /// The number with its thousands apart: 19,597.
  var grouped: String {
    let digits = String(magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return (self < 0 ? "-" : "") + text
  }
}

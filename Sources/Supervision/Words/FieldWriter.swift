/// Puts a line of fields together, byte by byte, as `FieldReader` takes it apart.
struct FieldWriter {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(48) }

  /// The line.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds text as it is.
  mutating func put(_ text: String) { bytes += text.utf8 }

  /// Adds a number, with zeros before it up to so many digits.
  mutating func put(_ number: Int, digits: Int = 1) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var (width, rest) = (1, number.magnitude / 10)
    while rest > 0 {
      width += 1
      rest /= 10
    }
    for _ in 0..<max(width, digits) { bytes.append(UInt8(ascii: "0")) }
    var place = bytes.count
    rest = number.magnitude
    while rest > 0 {
      place -= 1
      bytes[place] += UInt8(rest % 10)
      rest /= 10
    }
  }
}

extension FieldWriter {
  /// Adds a day: `2026-11-23`.
  mutating func put(_ day: CivilDay) {
    let (year, month, day) = day.date
    put(year, digits: 4)
    put("-")
    put(month, digits: 2)
    put("-")
    put(day, digits: 2)
  }

  /// Adds a time: `09:30:15`, or `09:30` without the seconds.
  mutating func put(_ time: ClockTime, hasSeconds: Bool) {
    put(time.hour, digits: 2)
    put(":")
    put(time.seconds / 60 % 60, digits: 2)
    guard hasSeconds else { return }
    put(":")
    put(time.seconds % 60, digits: 2)
  }

  /// Adds a time, with its seconds where they are not zero.
  mutating func put(exact time: ClockTime) { put(time, hasSeconds: time.seconds % 60 != 0) }

  /// Adds hours: `09:00-17:30`.
  mutating func put(_ hours: Hours) {
    put(exact: hours.from)
    put("-")
    put(exact: hours.to)
  }

  /// Adds the mark of a zone so many seconds ahead of UTC: `Z`, `+08:00`; part minutes are dropped.
  mutating func put(offset: Int) {
    guard offset != 0 else { return put("Z") }
    let minutes = abs(offset) / 60
    put(offset < 0 ? "-" : "+")
    put(minutes / 60, digits: 2)
    put(":")
    put(minutes % 60, digits: 2)
  }
}

extension String {
  /// The line that `write` puts together.
  init(line write: (inout FieldWriter) -> Void) {
    var writer = FieldWriter()
    write(&writer)
    self = writer.text
  }
}

// A day's roster is some forty lines: `08:30-17:30 early` for a shift, `3 10:00-11:00 door` for a post.

extension Shift: Codable {
  private enum CodingKeys: String, CodingKey { case kind, hours }

  /// Reads `08:30-17:30 early`, or `08:30-17:30` for hours of its own; and the dictionary of earlier versions.
  public init(from decoder: any Decoder) throws {
    guard let line = decoder.line else {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      kind = try container.decodeIfPresent(String.self, forKey: .kind)
      hours = try container.decode(Hours.self, forKey: .hours)
      return
    }
    var fields = FieldReader(line)
    guard let hours = fields.hours() else { throw decoder.unreadable(line, Shift.self) }
    self.hours = hours
    if fields.take(" ") {
      kind = fields.remainder
    } else {
      guard fields.isAtEnd else { throw decoder.unreadable(line, Shift.self) }
      kind = nil
    }
  }

  /// Writes `08:30-17:30 early`.
  public func encode(to encoder: any Encoder) throws {
    try encoder.write(
      String(line: { line in
        line.put(hours)
        guard let kind else { return }
        line.put(" ")
        line.put(kind)
      }))
  }
}

extension RosterDay: Codable {
  private enum CodingKeys: String, CodingKey {
    case shifts, posts, absences, wishes, appointments, locks, publication, amendments
  }

  /// Reads the shifts by person, the posts, and what else there is.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    shifts = try container.decodeEntries(.shifts)
    posts = try container.decode([Post].self, forKey: .posts)
    absences = try container.decode(.absences, else: absences)
    wishes = try container.decode(.wishes, else: wishes)
    appointments = try container.decode(.appointments, else: appointments)
    locks = try container.decode(.locks, else: locks)
    publication = try container.decodeIfPresent(Publication.self, forKey: .publication)
    amendments = try container.decode(.amendments, else: amendments)
  }

  /// Writes the shifts by person, the posts, and what else there is.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(entries: shifts, forKey: .shifts)
    try container.encode(posts, forKey: .posts)
    if !absences.isEmpty { try container.encode(absences, forKey: .absences) }
    if !wishes.isEmpty { try container.encode(wishes, forKey: .wishes) }
    if !appointments.isEmpty { try container.encode(appointments, forKey: .appointments) }
    if !locks.isEmpty { try container.encode(locks, forKey: .locks) }
    try container.encodeIfPresent(publication, forKey: .publication)
    if !amendments.isEmpty { try container.encode(amendments, forKey: .amendments) }
  }
}

extension Post: Codable {
  private enum CodingKeys: String, CodingKey { case staff, place, hours }

  /// Reads `3 10:00-11:00 door`, and the dictionary of earlier versions.
  public init(from decoder: any Decoder) throws {
    guard let line = decoder.line else {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      staff = try container.decode(StaffID.self, forKey: .staff)
      place = try container.decode(PlaceID.self, forKey: .place)
      hours = try container.decode(Hours.self, forKey: .hours)
      return
    }
    var fields = FieldReader(line)
    guard let number = fields.number(), fields.take(" "), let hours = fields.hours(), fields.take(" ") else {
      throw decoder.unreadable(line, Post.self)
    }
    staff = StaffID(rawValue: number)
    place = PlaceID(rawValue: fields.remainder)
    self.hours = hours
  }

  /// Writes `3 10:00-11:00 door`.
  public func encode(to encoder: any Encoder) throws {
    try encoder.write(
      String(line: { line in
        line.put(staff.rawValue)
        line.put(" ")
        line.put(hours)
        line.put(" ")
        line.put(place.rawValue)
      }))
  }
}

/// Why bytes are not a binary property list.
///
/// Offsets count bytes from the start of the file, objects count from 0 in the order of its offset table.
public enum BinaryPropertyListError: Error, Hashable, Sendable {
  /// What the format has a marker for and a property list no place.
  public enum Stranger: Hashable, Sendable { case null, url, uuid, set, orderedSet }

  /// The bytes do not begin with `bplist00`.
  case notBinary
  /// The bytes end before the structure that begins at `offset` does, or it overlaps the table of offsets.
  case truncated(offset: Int)
  /// The last 32 bytes do not describe a file of this length.
  case badTrailer
  /// The object's marker byte means nothing.
  case unknownMarker(UInt8, offset: Int)
  /// The object is of a kind that property lists do not have.
  case unsupported(Stranger, offset: Int)
  /// A reference or the top object names an object that is not there.
  case badReference(UInt64)
  /// The object at `offset` is a number or a length that does not fit.
  case badNumber(offset: Int)
  /// The string at `offset` is not ASCII or UTF-16 as its marker says.
  case badString(offset: Int)
  /// The dictionary at `offset` has a key that is no string.
  case badKey(offset: Int)
  /// A dictionary has the same key twice.
  case duplicateKey(String)
  /// A container holds itself.
  case cycle(object: Int)
  /// Containers are nested deeper than `BinaryPropertyList.deepest`.
  case tooDeep
  /// Shared containers unfold to far more values than the file has bytes.
  case tooMany
  /// Objects lie over one another: together they are longer than the file.
  case overlap(offset: Int)
}

import Journal
import Testing

@testable import Command

/// What a desk says of the disk that the store lies on.
@Suite struct VolumeTests {
  private func remarks(_ volume: Volume?, isNew: Bool) throws -> [String] {
    let desk = try Desk(Globals(lang: "en"))
    desk.note(volume, isNew: isNew)
    return desk.remarks.map(\.en)
  }

  @Test func aNetworkDiskIsSaidOnceWhenTheStoreIsMade() throws {
    let volume = Volume(left: 1 << 30, isNetwork: true)
    let said = try remarks(volume, isNew: true)
    #expect(said.count == 1 && said[0].contains("network disk"))
    #expect(try remarks(volume, isNew: false) == [])
    #expect(try remarks(Volume(left: 1 << 30, isNetwork: false), isNew: true) == [])
    #expect(try remarks(nil, isNew: true) == [])
  }

  @Test func aDiskNearlyFullIsSaidEveryTime() throws {
    for isNew in [true, false] {
      let said = try remarks(Volume(left: 3 << 20, isNetwork: false), isNew: isNew)
      #expect(said.count == 1 && said[0].contains("3 MiB left"))
    }
  }
}
